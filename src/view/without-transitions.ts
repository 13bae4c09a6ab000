import { selection } from 'd3-selection';
import { AssertionFault } from '../base/assert';

/*
 * Stands in for d3-transition and d3-interpolate when the page is built (see `vite.config.ts`). d3-zoom wants them
 * for zooming that glides, which the stage never asks for; they would bring colours, easing and timers along, thirteen
 * kilobytes of the first load.
 */

/** What d3-zoom calls before a gesture, to end a transition: here nothing ever starts one. */
export function interrupt(): void {}

/** The way between two views, which only a transition walks along. */
export function interpolateZoom(): never {
  throw new AssertionFault('the stage never glides');
}

/** What d3-zoom calls on a selection before it moves it; the answer is the selection itself, as there. */
function interruptSelection<T>(this: T): T {
  return this;
}
Object.assign(selection.prototype, { interrupt: interruptSelection });

import type { Rect, StageSize } from './scene';

/** How the stage is moved and scaled. */
export interface StageView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Smaller than this a card's text cannot be read; on a narrow stage one scrolls instead. */
const LEAST_NARROW_SCALE = 0.86;
const LARGEST_FIT = 1.15;

/** The view that shows all of `bounds`, or on a narrow stage its whole width from the top. */
export function fitView(bounds: Rect, size: StageSize, legendHeight: number, portrait: boolean): StageView {
  const height = Math.max(1, size.height - legendHeight);
  const whole = Math.min(size.width / bounds.width, height / bounds.height, LARGEST_FIT);
  const byWidth = Math.min(size.width / bounds.width, 1);
  const scale = portrait && byWidth >= LEAST_NARROW_SCALE ? byWidth : whole;
  const spareY = height - bounds.height * scale;
  return {
    x: (size.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: (spareY > 0 ? spareY / 2 : 0) - bounds.y * scale,
    scale,
  };
}

/** The part of the stage that is on the screen, in stage units. */
export function visiblePart(view: StageView, size: StageSize): Rect {
  return {
    x: -view.x / view.scale,
    y: -view.y / view.scale,
    width: size.width / view.scale,
    height: size.height / view.scale,
  };
}

/** A view that differs less than this from the one that would show everything is left as it is. */
const SCALE_TOLERANCE = 0.05;

/** Whether all of `bounds` can be seen well enough: the stage need not move because a card has come or gone. */
export function isFitting(view: StageView, fitted: StageView, bounds: Rect, size: StageSize): boolean {
  const seen = visiblePart(view, size);
  const isWhole =
    seen.x <= bounds.x + 1 &&
    seen.y <= bounds.y + 1 &&
    seen.x + seen.width >= bounds.x + bounds.width - 1 &&
    seen.y + seen.height >= bounds.y + bounds.height - 1;
  return isWhole && Math.abs(view.scale / fitted.scale - 1) < SCALE_TOLERANCE;
}

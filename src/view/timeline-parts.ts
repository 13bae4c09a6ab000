import { present } from '../base/assert';

const SVG = 'http://www.w3.org/2000/svg';

/** The elements of a timeline. */
export interface TimelineParts {
  readonly root: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly clip: SVGRectElement;
  readonly bar: SVGGElement;
  readonly branches: SVGGElement;
  readonly charts: SVGGElement;
  readonly marks: SVGGElement;
  readonly room: SVGRectElement;
  readonly stem: SVGPathElement;
  readonly handle: SVGGElement;
  readonly toggle: HTMLButtonElement;
}

/** Numbers the clip paths: their names are the document's. */
let clips = 0;

/** Makes the elements and puts them into the container. */
export function makeTimelineParts(container: HTMLElement): TimelineParts {
  clips += 1;
  const root = document.createElement('div');
  root.className = 'timeline';
  const svg = document.createElementNS(SVG, 'svg');
  svg.innerHTML =
    `<defs><clipPath id="timeline-past-${clips}"><rect x="0" y="0"/></clipPath></defs>` +
    '<rect class="timeline-room"/><g class="bar"></g><g class="branches"></g><g class="charts"></g><g class="marks"></g>' +
    '<g class="playhead" role="slider" tabindex="0" aria-label="Moment" aria-orientation="horizontal">' +
    '<path class="playhead-line"/><circle r="8"/></g>';
  svg.style.setProperty('--past', `url(#timeline-past-${clips})`);
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.className = 'timeline-toggle';
  root.append(svg, toggle);
  container.append(root);
  const found = <E extends Element>(query: string): E =>
    present(svg.querySelector<E>(query), `the timeline's ${query}`);
  return {
    root,
    svg,
    clip: found<SVGRectElement>('clipPath rect'),
    bar: found<SVGGElement>('.bar'),
    branches: found<SVGGElement>('.branches'),
    charts: found<SVGGElement>('.charts'),
    marks: found<SVGGElement>('.marks'),
    room: found<SVGRectElement>('.timeline-room'),
    stem: found<SVGPathElement>('.playhead-line'),
    handle: found<SVGGElement>('.playhead'),
    toggle,
  };
}

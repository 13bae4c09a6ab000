import { hatchPatterns } from './hatches';
import { makeLegend } from './legend';

const SVG = 'http://www.w3.org/2000/svg';

/** The elements of a stage, from the back to the front. */
export interface StageLayers {
  readonly root: HTMLElement;
  readonly svg: SVGSVGElement;
  /** Moved and scaled; all parts are in it. */
  readonly world: SVGGElement;
  readonly captions: SVGGElement;
  readonly groups: SVGGElement;
  readonly links: SVGGElement;
  readonly cards: SVGGElement;
  readonly words: SVGGElement;
  readonly canvas: HTMLCanvasElement;
  readonly legend: HTMLElement;
}

/** Makes the elements and puts them into the container. */
export function makeLayers(container: HTMLElement): StageLayers {
  const root = document.createElement('div');
  root.className = 'stage';
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'stage-drawing');
  svg.setAttribute('tabindex', '0');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', 'Stage. Plus and minus zoom, zero shows all, arrows move.');
  const defs = document.createElementNS(SVG, 'defs');
  defs.innerHTML = hatchPatterns();
  const world = document.createElementNS(SVG, 'g');
  const part = (name: string): SVGGElement => {
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', `layer-${name}`);
    world.append(group);
    return group;
  };
  const captions = part('captions');
  const groups = part('groups');
  const links = part('links');
  const cards = part('cards');
  const words = part('words');
  svg.append(defs, world);
  const canvas = document.createElement('canvas');
  canvas.className = 'stage-flights';
  canvas.setAttribute('aria-hidden', 'true');
  const legend = makeLegend();
  root.append(svg, canvas, legend);
  container.append(root);
  return { root, svg, world, captions, groups, links, cards, words, canvas, legend };
}

/** Makes the drawing and the canvas as large as the stage. */
export function resizeLayers(layers: StageLayers, width: number, height: number): void {
  layers.svg.setAttribute('width', String(width));
  layers.svg.setAttribute('height', String(height));
  layers.canvas.style.width = `${width}px`;
  layers.canvas.style.height = `${height}px`;
}

import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Frame, SceneStructure } from '../platforms/platform';
import { type Arrangement, arrange } from './arrange';
import { countText, type FlightMark, nearestFlight, placeFlights } from './flights';
import { hatchPatterns } from './hatches';
import type { TextGate } from './kept';
import { sceneOf } from './layout';
import { makeLegend } from './legend';
import { linkId, momentOf } from './moment';
import { paintCards } from './paint-card';
import { type FlightInks, paintFlights, readInks } from './paint-flights';
import { paintCaptions, paintGroups } from './paint-groups';
import { paintLinks, paintLinkWords } from './paint-links';
import type { StageSize } from './scene';
import type { StageSelection } from './selection';
import { listenToStage, type StageCallbacks } from './stage-input';
import { fitView, visiblePart } from './stage-view';
import './stage.css';
import { zoomLevelOf } from './zoom-level';

/** Texts change at most so often: faster than this nobody can read. */
const TEXT_PERIOD_MS = 100;
const HIT_DISTANCE_PX = 8;
const SCALE_LIMITS: readonly [number, number] = [0.03, 6];
const SVG = 'http://www.w3.org/2000/svg';

/** The stage as the page holds it. */
export interface Stage {
  /** Shows a moment. The structure may be the same object as before. */
  readonly update: (structure: SceneStructure, frame: Frame) => void;
  readonly setSelection: (selection: StageSelection | null) => void;
  /** Counts on the links instead of flights. */
  readonly setReducedMotion: (reduced: boolean) => void;
  /** Shows everything. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Removes it from the page. */
  readonly destroy: () => void;
}

interface Layers {
  readonly root: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly world: SVGGElement;
  readonly parts: Readonly<Record<'captions' | 'links' | 'groups' | 'cards' | 'words', SVGGElement>>;
  readonly canvas: HTMLCanvasElement;
  readonly legend: HTMLElement;
}

function makeLayers(container: HTMLElement): Layers {
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
  const parts = {
    captions: part('captions'),
    groups: part('groups'),
    links: part('links'),
    cards: part('cards'),
    words: part('words'),
  };
  svg.append(defs, world);
  const canvas = document.createElement('canvas');
  canvas.className = 'stage-flights';
  canvas.setAttribute('aria-hidden', 'true');
  const legend = makeLegend();
  root.append(svg, canvas, legend);
  container.append(root);
  return { root, svg, world, parts, canvas, legend };
}

/** Puts a stage into an element, which it fills. Nothing is shown before the first `update`. */
export function mountStage(container: HTMLElement, callbacks: StageCallbacks): Stage {
  const { root, svg, world, parts, canvas, legend } = makeLayers(container);
  const ending = new AbortController();
  let size: StageSize = { width: 0, height: 0 };
  let structure: SceneStructure | null = null;
  let frame: Frame | null = null;
  let arrangement: Arrangement | null = null;
  let view: ZoomTransform = zoomIdentity;
  let isMovedByHand = false;
  let selection: StageSelection | null = null;
  let reducedMotion = false;
  let marks: readonly FlightMark[] = [];
  let inks: FlightInks = readInks(root);
  let textsAt = Number.NEGATIVE_INFINITY;
  let textTimer = 0;
  let drawRequest = 0;

  function drawFlights(): void {
    marks =
      reducedMotion || arrangement === null || frame === null
        ? []
        : placeFlights(arrangement, frame, zoomLevelOf(view.k));
    const pixels = { width: size.width, height: size.height, pixelRatio: window.devicePixelRatio };
    paintFlights(canvas, marks, { x: view.x, y: view.y, scale: view.k, ...pixels }, inks, selection);
  }

  function draw(): void {
    if (arrangement === null || frame === null || size.width === 0) return;
    const now = performance.now();
    const gate: TextGate = { isOpen: now - textsAt >= TEXT_PERIOD_MS, pending: false };
    if (gate.isOpen) textsAt = now;
    const level = zoomLevelOf(view.k);
    const shown = visiblePart({ x: view.x, y: view.y, scale: view.k }, size);
    const scene = sceneOf(arrangement, frame, level, shown);
    const { busy } = momentOf(arrangement.structure, frame);
    root.dataset['level'] = level.replace(' ', '-');
    paintCaptions(parts.captions, scene.captions, gate);
    paintGroups(parts.groups, scene.groups, gate);
    paintLinks(parts.links, scene.links, gate);
    paintCards(parts.cards, scene.cards, { level, selection, gate });
    const countOf = (from: number, to: number): string =>
      reducedMotion ? countText(busy.get(linkId(from, to)) ?? [], from) : '';
    paintLinkWords(parts.words, scene.links, (link) => countOf(link.from, link.to), gate);
    drawFlights();
    if (!gate.pending || textTimer !== 0) return;
    textTimer = window.setTimeout(() => {
      textTimer = 0;
      draw();
    }, TEXT_PERIOD_MS);
  }

  function requestDraw(): void {
    if (drawRequest !== 0) return;
    drawRequest = requestAnimationFrame(() => {
      drawRequest = 0;
      draw();
    });
  }

  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent([...SCALE_LIMITS])
    .on('zoom', (event: { transform: ZoomTransform; sourceEvent: unknown }) => {
      view = event.transform;
      if (event.sourceEvent !== null && event.sourceEvent !== undefined) isMovedByHand = true;
      world.setAttribute('transform', view.toString());
      svg.style.setProperty('--scale', view.k.toFixed(4));
      requestDraw();
    });
  const drawing = select<SVGSVGElement, unknown>(svg);
  // A double click would start a transition of D3's own.
  drawing.call(zooming).on('dblclick.zoom', null);

  function fit(): void {
    isMovedByHand = false;
    if (arrangement === null || size.width === 0) return;
    const legendHeight = legend.offsetParent === null ? 0 : legend.offsetHeight;
    const { x, y, scale } = fitView(arrangement.bounds, size, legendHeight, arrangement.portrait);
    drawing.call(zooming.transform, zoomIdentity.translate(x, y).scale(scale));
  }

  function rearrange(): void {
    if (structure === null || size.width === 0) return;
    const before = arrangement?.bounds;
    arrangement = arrange(structure, size);
    const { bounds } = arrangement;
    zooming.translateExtent([
      [bounds.x - bounds.width, bounds.y - bounds.height],
      [bounds.x + bounds.width * 2, bounds.y + bounds.height * 2],
    ]);
    const isSame = before !== undefined && before.width === bounds.width && before.height === bounds.height;
    if (!isMovedByHand && !isSame) fit();
  }

  const resizing = new ResizeObserver(() => {
    size = { width: root.clientWidth, height: root.clientHeight };
    svg.setAttribute('width', String(size.width));
    svg.setAttribute('height', String(size.height));
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
    rearrange();
    if (!isMovedByHand) fit();
    requestDraw();
  });
  resizing.observe(root);

  const recolour = (): void => {
    inks = readInks(root);
    drawFlights();
  };
  const theming = new MutationObserver(recolour);
  theming.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, { signal: ending.signal });

  const zoomBy = (factor: number): void => {
    isMovedByHand = true;
    drawing.call(zooming.scaleBy, factor);
  };

  listenToStage(
    svg,
    callbacks,
    {
      zoomBy,
      panBy: (dx, dy) => {
        isMovedByHand = true;
        drawing.call(zooming.translateBy, dx / view.k, dy / view.k);
      },
      fit,
      selection: () => selection,
      flightAt: (clientX, clientY) => {
        const { left, top } = svg.getBoundingClientRect();
        const [x, y] = view.invert([clientX - left, clientY - top]);
        const near = nearestFlight(marks, x, y, HIT_DISTANCE_PX / view.k)?.flight;
        if (near === undefined) return null;
        return { kind: 'flight', from: near.from, to: near.to, sentMicros: near.sentMicros };
      },
      offsetsOf: (node, partition) => {
        const index = structure?.logs.findIndex((log) => log.node === node && log.partition === partition);
        const log = frame?.logs.find((shown) => shown.log === index);
        return log?.cells.map((cell) => cell.offset) ?? [];
      },
    },
    ending.signal,
  );

  return {
    update(nextStructure, nextFrame) {
      const isNew = structure !== nextStructure;
      structure = nextStructure;
      frame = nextFrame;
      if (isNew || arrangement === null) rearrange();
      draw();
    },
    setSelection(next) {
      selection = next;
      draw();
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
      draw();
    },
    fit,
    zoomBy,
    destroy() {
      ending.abort();
      resizing.disconnect();
      theming.disconnect();
      clearTimeout(textTimer);
      cancelAnimationFrame(drawRequest);
      root.remove();
    },
  };
}

import type { Frame, SceneStructure } from '../platforms/platform';
import { type Arrangement, arrange } from './arrange';
import { type FlightMark, nearestFlight, placeFlights } from './flights';
import type { TextGate } from './kept';
import { sceneOf } from './layout';
import { showsTransactions } from './legend';
import { paintCards } from './paint-card';
import { type FlightInks, paintFlights, readInks } from './paint-flights';
import { paintCaptions, paintGroups } from './paint-groups';
import { paintLinks, paintLinkWords } from './paint-links';
import type { StageSize } from './scene';
import type { StageSelection } from './selection';
import { makeCamera, type StageCamera } from './stage-camera';
import { listenToStage, type StageCallbacks } from './stage-input';
import { makeLayers, resizeLayers, type StageLayers } from './stage-layers';
import { fitView, isFitting, type StageView, visiblePart } from './stage-view';
import './stage.css';
import { zoomLevelOf } from './zoom-level';

/** Texts change at most so often: faster than this nobody can read. */
const TEXT_PERIOD_MS = 100;
const HIT_DISTANCE_PX = 8;

/** The stage as the page holds it. */
export interface Stage {
  /** Shows a moment. The structure should be the same object while nothing in it changed. */
  readonly update: (structure: SceneStructure, frame: Frame) => void;
  readonly setSelection: (selection: StageSelection | null) => void;
  /** Counts on the links instead of flights. */
  readonly setReducedMotion: (reduced: boolean) => void;
  /** Shows everything, and from now on follows the size of the element. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Removes it from the page. */
  readonly destroy: () => void;
}

/** What is shown, and what was worked out for it. */
interface StageState {
  readonly layers: StageLayers;
  size: StageSize;
  structure: SceneStructure | null;
  frame: Frame | null;
  arrangement: Arrangement | null;
  selection: StageSelection | null;
  reducedMotion: boolean;
  marks: readonly FlightMark[];
  inks: FlightInks;
  textsAtMs: number;
  textTimer: number;
  drawRequest: number;
}

function drawFlights(state: StageState, camera: StageCamera): void {
  const { arrangement, frame, reducedMotion, size, layers } = state;
  const { x, y, k } = camera.view();
  const isEmpty = reducedMotion || arrangement === null || frame === null;
  state.marks = isEmpty ? [] : placeFlights(arrangement, frame, zoomLevelOf(k));
  const view = { x, y, scale: k, ...size, pixelRatio: window.devicePixelRatio };
  paintFlights(layers.canvas, state.marks, arrangement?.cards ?? [], view, state.inks, state.selection);
}

/** The legend tells of transactions while there are some; where it grows, the picture makes room. */
function explain(state: StageState, camera: StageCamera, hasTransactions: boolean): void {
  const { classList } = state.layers.legend;
  const before = classList.contains('has-transactions');
  if (classList.toggle('has-transactions', hasTransactions) !== before && !camera.isMovedByHand())
    fit(state, camera);
}

function draw(state: StageState, camera: StageCamera): void {
  const { arrangement, frame, size, layers, selection } = state;
  if (arrangement === null || frame === null || size.width === 0) return;
  const now = performance.now();
  const gate: TextGate = { isOpen: now - state.textsAtMs >= TEXT_PERIOD_MS, pending: false };
  if (gate.isOpen) state.textsAtMs = now;
  const { x, y, k } = camera.view();
  const level = zoomLevelOf(k);
  const scene = sceneOf(arrangement, frame, level, visiblePart({ x, y, scale: k }, size));
  layers.root.dataset['level'] = level.replace(' ', '-');
  if (gate.isOpen) explain(state, camera, showsTransactions(frame.logs));
  paintCaptions(layers.captions, scene.captions, gate);
  paintGroups(layers.groups, scene.groups, gate);
  paintLinks(layers.links, scene.links, gate);
  paintCards(layers.cards, scene.cards, { level, selection, gate });
  paintLinkWords(layers.words, scene.links, state.reducedMotion, gate);
  drawFlights(state, camera);
  if (!gate.pending || state.textTimer !== 0) return;
  // The last text of a burst must come too, also when no further frame does.
  state.textTimer = window.setTimeout(() => {
    state.textTimer = 0;
    draw(state, camera);
  }, TEXT_PERIOD_MS);
}

function requestDraw(state: StageState, camera: StageCamera): void {
  if (state.drawRequest !== 0) return;
  state.drawRequest = requestAnimationFrame(() => {
    state.drawRequest = 0;
    draw(state, camera);
  });
}

function viewOfAll(
  state: StageState,
  arrangement: Arrangement,
  isPortrait = arrangement.portrait,
): StageView {
  const { layers, size } = state;
  const legendHeight = layers.legend.offsetParent === null ? 0 : layers.legend.offsetHeight;
  return fitView(arrangement.bounds, size, legendHeight, isPortrait);
}

function fit(state: StageState, camera: StageCamera): void {
  const { arrangement, size } = state;
  if (arrangement !== null && size.width > 0) camera.show(viewOfAll(state, arrangement));
}

function rearrange(state: StageState, camera: StageCamera): void {
  if (state.structure === null || state.size.width === 0) return;
  const isFirst = state.arrangement === null;
  const arrangement = arrange(state.structure, state.size);
  state.arrangement = arrangement;
  // On a phone the stage is as wide as the screen and longer: there, too, one may want to see all of it.
  camera.limit(arrangement.bounds, viewOfAll(state, arrangement, false).scale);
  if (camera.isMovedByHand()) return;
  const { x, y, k } = camera.view();
  const isGood = isFitting({ x, y, scale: k }, viewOfAll(state, arrangement), arrangement.bounds, state.size);
  if (isFirst || !isGood) fit(state, camera);
}

function resize(state: StageState, camera: StageCamera): void {
  const { root } = state.layers;
  state.size = { width: root.clientWidth, height: root.clientHeight };
  resizeLayers(state.layers, root.clientWidth, root.clientHeight);
  rearrange(state, camera);
  if (!camera.isMovedByHand()) fit(state, camera);
  // Drawn at once: the browser has cleared nothing yet, and the picture does not flicker.
  draw(state, camera);
}

/** The canvas knows no style sheet: its colours are read again when the theme changes. */
function followTheme(state: StageState, camera: StageCamera, signal: AbortSignal): void {
  const recolour = (): void => {
    state.inks = readInks(state.layers.root);
    drawFlights(state, camera);
  };
  const observer = new MutationObserver(recolour);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

function flightAt(
  state: StageState,
  camera: StageCamera,
  clientX: number,
  clientY: number,
): StageSelection | null {
  const { left, top } = state.layers.svg.getBoundingClientRect();
  const view = camera.view();
  const [x, y] = view.invert([clientX - left, clientY - top]);
  const near = nearestFlight(state.marks, x, y, HIT_DISTANCE_PX / view.k)?.flight;
  if (near === undefined) return null;
  return { kind: 'flight', from: near.from, to: near.to, sentMicros: near.sentMicros };
}

function offsetsOf(state: StageState, node: number, partition: number): readonly number[] {
  const index = state.structure?.logs.findIndex((log) => log.node === node && log.partition === partition);
  const log = state.frame?.logs.find((shown) => shown.log === index);
  return log?.cells.map((cell) => cell.offset) ?? [];
}

function initialState(layers: StageLayers): StageState {
  return {
    layers,
    size: { width: 0, height: 0 },
    structure: null,
    frame: null,
    arrangement: null,
    selection: null,
    reducedMotion: false,
    marks: [],
    inks: readInks(layers.root),
    textsAtMs: Number.NEGATIVE_INFINITY,
    textTimer: 0,
    drawRequest: 0,
  };
}

/** Puts a stage into an element, which it fills. Nothing is shown before the first `update`. */
export function mountStage(container: HTMLElement, callbacks: StageCallbacks): Stage {
  const state = initialState(makeLayers(container));
  const ending = new AbortController();
  const camera: StageCamera = makeCamera(state.layers, () => requestDraw(state, camera));
  const resizing = new ResizeObserver(() => resize(state, camera));
  resizing.observe(state.layers.root);
  followTheme(state, camera, ending.signal);
  const handles = {
    zoomBy: camera.zoomBy,
    panBy: camera.panBy,
    fit: () => fit(state, camera),
    selection: () => state.selection,
    flightAt: (x: number, y: number) => flightAt(state, camera, x, y),
    offsetsOf: (node: number, partition: number) => offsetsOf(state, node, partition),
  };
  listenToStage(state.layers.svg, callbacks, handles, ending.signal);
  return {
    update(structure, frame) {
      const isNew = state.structure !== structure;
      state.structure = structure;
      state.frame = frame;
      if (isNew || state.arrangement === null) rearrange(state, camera);
      draw(state, camera);
    },
    setSelection(selection) {
      state.selection = selection;
      draw(state, camera);
    },
    setReducedMotion(reduced) {
      state.reducedMotion = reduced;
      draw(state, camera);
    },
    fit: handles.fit,
    zoomBy: camera.zoomBy,
    destroy() {
      ending.abort();
      resizing.disconnect();
      clearTimeout(state.textTimer);
      cancelAnimationFrame(state.drawRequest);
      state.layers.root.remove();
    },
  };
}

import { formatMicros, type Micros } from '../engine/clock';
import { formatValue } from './formats';
import { keepAttributes, keepText, OPEN_GATE } from './kept';
import './timeline.css';
import { keyTarget, type TimelineContents, valueAt } from './timeline-layout';
import {
  AXIS_Y,
  BAR_Y,
  type Geometry,
  geometryOf,
  paintBar,
  paintBranches,
  paintCharts,
  paintMarks,
} from './timeline-paint';
import { makeTimelineParts, type TimelineParts } from './timeline-parts';

/** What the timeline tells the page. */
export interface TimelineCallbacks {
  /** The playhead was moved; `final` is false while it is being dragged. */
  readonly onSeek: (timeMicros: Micros, final: boolean) => void;
  /** A mark was chosen. */
  readonly onMark: (seq: number) => void;
  /** A branch was chosen. */
  readonly onBranch?: (id: number) => void;
}

/** The timeline as the page holds it. */
export interface Timeline {
  readonly update: (contents: TimelineContents) => void;
  readonly destroy: () => void;
}

/** Narrower than this the charts are shown only when asked for. */
const NARROW_BELOW = 600;

interface TimelineState {
  readonly parts: TimelineParts;
  contents: TimelineContents | null;
  geometry: Geometry | null;
  width: number;
  isOpen: boolean;
  /** Where the playhead is while it is dragged: the answer to a seek comes later, and must not throw it back. */
  dragged: Micros | null;
}

function drawPlayhead(state: TimelineState, contents: TimelineContents, geometry: Geometry): void {
  const { handle, stem, clip, room, svg } = state.parts;
  const { height } = geometry;
  const at = geometry.x(contents.timeMicros);
  for (const [element, width] of [
    [svg, state.width],
    [room, state.width],
    [clip, Math.max(0, at)],
  ] as const) {
    keepAttributes(element, [
      ['width', width],
      ['height', height],
    ]);
  }
  keepAttributes(stem, [['d', `M0 ${AXIS_Y + 4 - BAR_Y}V${height - BAR_Y}`]]);
  keepAttributes(handle, [
    ['transform', `translate(${at.toFixed(1)} ${BAR_Y})`],
    ['aria-valuemin', 0],
    ['aria-valuemax', contents.frontierMicros],
    ['aria-valuenow', contents.timeMicros],
    ['aria-valuetext', formatMicros(contents.timeMicros)],
  ]);
}

/** On a narrow page a button shows the values in place of the charts. */
function drawToggle(state: TimelineState, contents: TimelineContents, isNarrow: boolean): void {
  const { toggle } = state.parts;
  toggle.hidden = !isNarrow || contents.series.length === 0;
  keepAttributes(toggle, [['aria-expanded', String(state.isOpen)]]);
  const values = contents.series.map(
    (series) => `${series.name} ${formatValue(valueAt(series, contents.timeMicros), series.unit)}`,
  );
  keepText(toggle, state.isOpen ? '▾ Hide charts' : `▸ ${values.join(' · ')}`, OPEN_GATE);
}

function draw(state: TimelineState): void {
  const { parts, width, dragged } = state;
  if (state.contents === null || width === 0) return;
  const contents = dragged === null ? state.contents : { ...state.contents, timeMicros: dragged };
  const isNarrow = width < NARROW_BELOW;
  const charts = isNarrow && !state.isOpen ? 0 : contents.series.length;
  const geometry = geometryOf(contents, width, charts);
  state.geometry = geometry;
  paintBar(parts.bar, contents, geometry);
  paintBranches(parts.branches, contents, geometry);
  paintCharts(parts.charts, contents, geometry, charts);
  paintMarks(parts.marks, contents, geometry);
  drawPlayhead(state, contents, geometry);
  drawToggle(state, contents, isNarrow);
}

function timeAt(state: TimelineState, px: number): Micros {
  if (state.geometry === null) return 0;
  const { x } = state.geometry;
  const [start, end] = x.domain;
  return Math.round(Math.max(start, Math.min(end, x.invert(px))));
}

/** Shows the playhead at a moment before the session answers. */
function moveTo(state: TimelineState, time: Micros): void {
  if (state.contents !== null) state.contents = { ...state.contents, timeMicros: time };
}

/** A pointer that is pressed on the timeline moves the playhead, until it is let go wherever that may be. */
function listenForDrag(state: TimelineState, callbacks: TimelineCallbacks, signal: AbortSignal): void {
  const { svg } = state.parts;
  let pointer: number | null = null;
  const seek = (event: PointerEvent, isFinal: boolean): void => {
    // A pointer that is taken away ends the drag where it last was; where it is now says nothing.
    const isTaken = event.type === 'pointercancel';
    const { left } = svg.getBoundingClientRect();
    const time = isTaken && state.dragged !== null ? state.dragged : timeAt(state, event.clientX - left);
    state.dragged = isFinal ? null : time;
    if (isFinal) moveTo(state, time);
    callbacks.onSeek(time, isFinal);
    draw(state);
  };
  const listen = (
    name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    hear: (event: PointerEvent) => void,
  ) => svg.addEventListener(name, hear, { signal });
  listen('pointerdown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.button !== 0 || pointer !== null || target?.closest('.mark, .branch') !== null) return;
    pointer = event.pointerId;
    svg.setPointerCapture(pointer);
    seek(event, false);
  });
  listen('pointermove', (event) => {
    if (event.pointerId === pointer) seek(event, false);
  });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    listen(name, (event) => {
      if (event.pointerId !== pointer) return;
      pointer = null;
      seek(event, true);
    });
  }
}

/** Reports the mark or branch that was chosen; false when it was neither. */
function choose(target: EventTarget | null, callbacks: TimelineCallbacks): boolean {
  const element = target instanceof Element ? target.closest('.mark, .branch') : null;
  if (element === null) return false;
  const seq = element.getAttribute('data-seq');
  const branch = element.getAttribute('data-branch');
  if (seq !== null) callbacks.onMark(Number(seq));
  if (branch !== null) callbacks.onBranch?.(Number(branch));
  return true;
}

function listenForKeys(state: TimelineState, callbacks: TimelineCallbacks, signal: AbortSignal): void {
  const { svg, handle } = state.parts;
  svg.addEventListener('click', (event) => choose(event.target, callbacks), { signal });
  svg.addEventListener(
    'keydown',
    (event) => {
      const isChoice = event.key === 'Enter' || event.key === ' ';
      if (isChoice && choose(event.target, callbacks)) event.preventDefault();
      if (event.target !== handle || state.contents === null) return;
      const { timeMicros, frontierMicros } = state.contents;
      const time = keyTarget(event.key, event.shiftKey, timeMicros, frontierMicros);
      if (time === null) return;
      event.preventDefault();
      event.stopPropagation();
      moveTo(state, time);
      callbacks.onSeek(time, true);
      draw(state);
    },
    { signal },
  );
}

/** Puts a timeline into an element; it is as high as its rows. Nothing is shown before the first `update`. */
export function mountTimeline(container: HTMLElement, callbacks: TimelineCallbacks): Timeline {
  const parts = makeTimelineParts(container);
  const state: TimelineState = {
    parts,
    contents: null,
    geometry: null,
    width: 0,
    isOpen: false,
    dragged: null,
  };
  const ending = new AbortController();
  listenForDrag(state, callbacks, ending.signal);
  listenForKeys(state, callbacks, ending.signal);
  parts.toggle.addEventListener(
    'click',
    () => {
      state.isOpen = !state.isOpen;
      draw(state);
    },
    { signal: ending.signal },
  );
  const resizing = new ResizeObserver(() => {
    state.width = parts.root.clientWidth;
    draw(state);
  });
  resizing.observe(parts.root);
  return {
    update(contents) {
      state.contents = contents;
      draw(state);
    },
    destroy() {
      ending.abort();
      resizing.disconnect();
      parts.root.remove();
    },
  };
}

import { drag } from 'd3-drag';
import { select } from 'd3-selection';
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
  const [start = 0, end = 0] = x.domain();
  return Math.round(Math.max(start, Math.min(end, x.invert(px))));
}

/** Shows the playhead at a moment before the session answers. */
function moveTo(state: TimelineState, time: Micros): void {
  if (state.contents !== null) state.contents = { ...state.contents, timeMicros: time };
}

function listenForDrag(state: TimelineState, callbacks: TimelineCallbacks): void {
  const dragging = drag<SVGSVGElement, unknown>()
    .filter((event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      return event.button === 0 && target?.closest('.mark, .branch') === null;
    })
    .on('start drag end', (event: { x: number; type: string }) => {
      const time = timeAt(state, event.x);
      const isFinal = event.type === 'end';
      state.dragged = isFinal ? null : time;
      if (isFinal) moveTo(state, time);
      callbacks.onSeek(time, isFinal);
      draw(state);
    });
  select<SVGSVGElement, unknown>(state.parts.svg).call(dragging);
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
  listenForDrag(state, callbacks);
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

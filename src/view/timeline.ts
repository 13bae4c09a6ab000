import { drag } from 'd3-drag';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { formatMicros, type Micros } from '../engine/clock';
import {
  joinChildren,
  keepAttribute,
  keepAttributes,
  keepLabel,
  keepText,
  OPEN_GATE,
  onlyChild,
} from './kept';
import { TONE_GLYPHS } from './timeline-glyphs';
import {
  axisEnd,
  keyTarget,
  layoutChart,
  layoutMarks,
  layoutTicks,
  type MarkScene,
  type TimelineContents,
} from './timeline-layout';
import './timeline.css';

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

const SVG = 'http://www.w3.org/2000/svg';
const SIDE = 16;
const MARKS_Y = 16;
const BAR_Y = 34;
const AXIS_Y = 54;
const BRANCH_HEIGHT = 17;
const CHART_HEIGHT = 46;
const NARROW_BELOW = 600;
const MARK_GAP = 13;

interface Geometry {
  readonly width: number;
  readonly x: ScaleLinear<number, number>;
  readonly branchesY: number;
  readonly chartsY: number;
  readonly height: number;
}

function geometryOf(contents: TimelineContents, width: number, charts: number): Geometry {
  const end = axisEnd(Math.max(contents.frontierMicros, contents.timeMicros));
  const branches = contents.branches.length > 1 ? contents.branches.length : 0;
  const branchesY = AXIS_Y + 10;
  const chartsY = branchesY + branches * BRANCH_HEIGHT + (branches > 0 ? 4 : 0);
  return {
    width,
    x: scaleLinear([0, end], [SIDE, Math.max(SIDE + 1, width - SIDE)]),
    branchesY,
    chartsY,
    height: chartsY + charts * CHART_HEIGHT + 4,
  };
}

function paintMark(element: SVGElement, scene: MarkScene): void {
  const { path } = TONE_GLYPHS[scene.mark.tone];
  keepAttributes(element, [
    ['class', `mark tone-${scene.mark.tone}`],
    ['transform', `translate(${scene.x.toFixed(1)} ${MARKS_Y})`],
    ['role', 'button'],
    ['tabindex', 0],
    ['data-seq', scene.mark.seq],
  ]);
  keepLabel(element, scene.label, OPEN_GATE);
  onlyChild(element, 'title', 'mark-title', true, (title) => keepText(title, scene.label, OPEN_GATE));
  onlyChild(element, 'rect', 'mark-room', true, (room) => {
    keepAttributes(room, [
      ['x', -8],
      ['y', -12],
      ['width', 16],
      ['height', 26],
    ]);
  });
  onlyChild(element, 'path', 'mark-shape', true, (shape) => keepAttribute(shape, 'd', path));
  onlyChild(element, 'path', 'mark-stem', true, (stem) => keepAttribute(stem, 'd', 'M0 9V13'));
  onlyChild(element, 'text', 'mark-count', scene.count > 1, (text) => {
    keepAttributes(text, [
      ['x', 6],
      ['y', -4],
    ]);
    keepText(text, `${scene.count}`, OPEN_GATE);
  });
}

function paintBar(parent: SVGElement, contents: TimelineContents, geometry: Geometry): void {
  const { x, width } = geometry;
  const parts: readonly (readonly [string, number, number])[] = [
    ['bar-beyond', x(contents.frontierMicros), width - SIDE],
    ['bar-known', SIDE, x(contents.frontierMicros)],
    ['bar-past', SIDE, x(contents.timeMicros)],
  ];
  for (const [className, from, to] of parts) {
    onlyChild(parent, 'path', className, true, (path) =>
      keepAttribute(path, 'd', `M${from.toFixed(1)} ${BAR_Y}H${Math.max(from, to).toFixed(1)}`),
    );
  }
  onlyChild(parent, 'path', 'frontier', true, (path) => {
    keepAttribute(path, 'd', `M${x(contents.frontierMicros).toFixed(1)} ${BAR_Y - 6}v12`);
  });
  joinChildren(parent, {
    tag: 'text',
    className: 'tick',
    data: layoutTicks(x.domain()[1] ?? 0, x, width),
    key: (tick) => tick.id,
    paint: (text, tick) => {
      keepAttributes(text, [
        ['x', tick.x],
        ['y', AXIS_Y],
      ]);
      keepText(text, tick.text, OPEN_GATE);
    },
  });
}

function paintBranches(parent: SVGElement, contents: TimelineContents, geometry: Geometry): void {
  const { x, branchesY } = geometry;
  const branches = contents.branches.length > 1 ? contents.branches : [];
  const rows = new Map(branches.map((branch, row) => [branch.id, branchesY + row * BRANCH_HEIGHT + 8]));
  joinChildren(parent, {
    tag: 'g',
    className: 'branch',
    data: branches,
    key: (branch) => `${branch.id}`,
    paint: (element, branch) => {
      const y = rows.get(branch.id) ?? branchesY;
      const from = x(branch.forkedAtMicros);
      const parentY = rows.get(branch.parent);
      const fork = parentY === undefined || branch.parent === branch.id ? '' : `M${from} ${parentY}V${y}`;
      keepAttributes(element, [
        ['class', `branch${branch.current ? ' is-current' : ''}`],
        ['role', 'button'],
        ['tabindex', 0],
        ['data-branch', branch.id],
        ['aria-pressed', branch.current ? 'true' : 'false'],
      ]);
      keepLabel(element, `branch ${branch.name}, from ${formatMicros(branch.forkedAtMicros)}`, OPEN_GATE);
      onlyChild(element, 'path', 'branch-line', true, (path) => {
        keepAttribute(path, 'd', `${fork}M${from} ${y}H${Math.max(from + 6, x(branch.frontierMicros))}`);
      });
      onlyChild(element, 'text', 'branch-name', true, (text) => {
        const isRight = from > geometry.width * 0.7;
        keepAttributes(text, [
          ['x', isRight ? from - 6 : from + 8],
          ['y', y - 3],
          ['text-anchor', isRight ? 'end' : 'start'],
        ]);
        keepText(text, branch.current ? `● ${branch.name}` : branch.name, OPEN_GATE);
      });
    },
  });
}

function paintCharts(
  parent: SVGElement,
  contents: TimelineContents,
  geometry: Geometry,
  shown: number,
): void {
  const { x, chartsY, width } = geometry;
  const charts = contents.series.slice(0, shown).map((series, row) => ({
    row,
    scene: layoutChart(
      series,
      x,
      contents.timeMicros,
      chartsY + row * CHART_HEIGHT + 18,
      chartsY + (row + 1) * CHART_HEIGHT - 3,
    ),
  }));
  joinChildren(parent, {
    tag: 'g',
    className: 'chart',
    data: charts,
    key: ({ scene }) => scene.id,
    paint: (element, { row, scene }) => {
      const y = chartsY + row * CHART_HEIGHT;
      keepAttributes(element, [
        ['class', `chart chart-${row % 4}`],
        ['role', 'img'],
      ]);
      keepLabel(element, `${scene.name}: ${scene.value}, at most ${scene.top}`, OPEN_GATE);
      onlyChild(element, 'path', 'chart-base', true, (path) => {
        keepAttribute(path, 'd', `M${SIDE} ${y + CHART_HEIGHT - 1}H${width - SIDE}`);
      });
      onlyChild(element, 'path', 'chart-all', true, (path) => keepAttribute(path, 'd', scene.path));
      onlyChild(element, 'path', 'chart-past', true, (path) => keepAttribute(path, 'd', scene.path));
      onlyChild(element, 'text', 'chart-name', true, (text) => {
        keepAttributes(text, [
          ['x', SIDE],
          ['y', y + 13],
        ]);
        keepText(text, scene.name, OPEN_GATE);
      });
      onlyChild(element, 'text', 'chart-value', true, (text) => {
        keepAttributes(text, [
          ['x', width - SIDE],
          ['y', y + 13],
        ]);
        keepText(text, scene.value, OPEN_GATE);
      });
    },
  });
}

interface Parts {
  readonly root: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly clip: SVGRectElement;
  readonly layers: readonly SVGGElement[];
  readonly handle: SVGGElement;
  readonly toggle: HTMLButtonElement;
}

let clips = 0;

function makeParts(container: HTMLElement): Parts {
  clips += 1;
  const root = document.createElement('div');
  root.className = 'timeline';
  const svg = document.createElementNS(SVG, 'svg');
  svg.innerHTML =
    `<defs><clipPath id="timeline-past-${clips}"><rect x="0" y="0"/></clipPath></defs>` +
    '<rect class="timeline-room"/><g></g><g></g><g></g><g></g>' +
    '<g class="playhead" role="slider" tabindex="0" aria-label="Moment" aria-orientation="horizontal">' +
    '<path class="playhead-line"/><circle r="8"/></g>';
  svg.style.setProperty('--past', `url(#timeline-past-${clips})`);
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.className = 'timeline-toggle';
  root.append(svg, toggle);
  container.append(root);
  const found = <E extends Element>(query: string): E => {
    const element = svg.querySelector<E>(query);
    if (element === null) throw new Error(`the timeline has no ${query}`);
    return element;
  };
  return {
    root,
    svg,
    clip: found<SVGRectElement>('clipPath rect'),
    layers: [...svg.querySelectorAll<SVGGElement>(':scope > g:not(.playhead)')],
    handle: found<SVGGElement>('.playhead'),
    toggle,
  };
}

/** Puts a timeline into an element; it is as high as its rows. Nothing is shown before the first `update`. */
export function mountTimeline(container: HTMLElement, callbacks: TimelineCallbacks): Timeline {
  const { root, svg, clip, layers, handle, toggle } = makeParts(container);
  const [barLayer, branchLayer, chartLayer, markLayer] = layers;
  const ending = new AbortController();
  const { signal } = ending;
  let contents: TimelineContents | null = null;
  let geometry: Geometry | null = null;
  let width = 0;
  let isOpen = false;
  /** Where the playhead is while it is dragged: the answer to a seek comes later, and must not throw it back. */
  let dragged: Micros | null = null;

  function draw(): void {
    if (contents === null || width === 0 || !barLayer || !branchLayer || !chartLayer || !markLayer) return;
    const shownContents = dragged === null ? contents : { ...contents, timeMicros: dragged };
    const isNarrow = width < NARROW_BELOW;
    const charts = isNarrow && !isOpen ? 0 : contents.series.length;
    geometry = geometryOf(shownContents, width, charts);
    const { x, height } = geometry;
    const at = x(shownContents.timeMicros);
    keepAttributes(svg, [
      ['width', width],
      ['height', height],
    ]);
    const room = svg.querySelector('.timeline-room');
    for (const rect of [clip, room]) {
      if (rect === null) continue;
      keepAttributes(rect, [
        ['width', rect === clip ? Math.max(0, at) : width],
        ['height', height],
      ]);
    }
    paintBar(barLayer, shownContents, geometry);
    paintBranches(branchLayer, shownContents, geometry);
    paintCharts(chartLayer, shownContents, geometry, charts);
    joinChildren(markLayer, {
      tag: 'g',
      className: 'mark',
      data: layoutMarks(contents.marks, x, MARK_GAP),
      key: (scene) => scene.id,
      paint: paintMark,
    });
    keepAttributes(handle, [
      ['transform', `translate(${at.toFixed(1)} ${BAR_Y})`],
      ['aria-valuemin', 0],
      ['aria-valuemax', contents.frontierMicros],
      ['aria-valuenow', shownContents.timeMicros],
      ['aria-valuetext', formatMicros(shownContents.timeMicros)],
    ]);
    const stem = handle.querySelector('path');
    if (stem !== null) keepAttribute(stem, 'd', `M0 0V${height - BAR_Y}`);
    toggle.hidden = !isNarrow || contents.series.length === 0;
    toggle.setAttribute('aria-expanded', String(isOpen));
    const time = shownContents.timeMicros;
    const values = contents.series.map((series) => {
      const { name, value } = layoutChart(series, x, time, 0, 1);
      return `${name} ${value}`;
    });
    keepText(toggle, isOpen ? 'Hide charts' : values.join(' · '), OPEN_GATE);
  }

  const timeAt = (px: number): Micros => {
    const [start = 0, end = 0] = geometry?.x.domain() ?? [];
    return Math.round(Math.max(start, Math.min(end, geometry?.x.invert(px) ?? 0)));
  };
  const dragging = drag<SVGSVGElement, unknown>()
    .filter((event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      return event.button === 0 && target?.closest('.mark, .branch') === null;
    })
    .on('start drag end', (event: { x: number; type: string }) => {
      const time = timeAt(event.x);
      dragged = event.type === 'end' ? null : time;
      if (event.type === 'end' && contents !== null) contents = { ...contents, timeMicros: time };
      callbacks.onSeek(time, event.type === 'end');
      draw();
    });
  select<SVGSVGElement, unknown>(svg).call(dragging);

  function choose(target: EventTarget | null): boolean {
    const element = target instanceof Element ? target.closest('.mark, .branch') : null;
    if (element === null) return false;
    const seq = element.getAttribute('data-seq');
    const branch = element.getAttribute('data-branch');
    if (seq !== null) callbacks.onMark(Number(seq));
    if (branch !== null) callbacks.onBranch?.(Number(branch));
    return true;
  }

  svg.addEventListener('click', (event) => choose(event.target), { signal });
  svg.addEventListener(
    'keydown',
    (event) => {
      if ((event.key === 'Enter' || event.key === ' ') && choose(event.target)) event.preventDefault();
      if (event.target !== handle || contents === null) return;
      const time = keyTarget(event.key, event.shiftKey, contents.timeMicros, contents.frontierMicros);
      if (time === null) return;
      event.preventDefault();
      event.stopPropagation();
      contents = { ...contents, timeMicros: time };
      callbacks.onSeek(time, true);
      draw();
    },
    { signal },
  );
  toggle.addEventListener(
    'click',
    () => {
      isOpen = !isOpen;
      draw();
    },
    { signal },
  );
  const resizing = new ResizeObserver(() => {
    width = root.clientWidth;
    draw();
  });
  resizing.observe(root);

  return {
    update(next) {
      contents = next;
      draw();
    },
    destroy() {
      ending.abort();
      resizing.disconnect();
      root.remove();
    },
  };
}

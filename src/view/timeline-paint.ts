import { formatMicros } from '../engine/clock';
import {
  joinChildren,
  keepAttribute,
  keepAttributes,
  keepLabel,
  keepText,
  OPEN_GATE,
  onlyChild,
} from './kept';
import { type LinearScale, linearScale } from './linear-scale';
import { TONE_GLYPHS } from './timeline-glyphs';
import {
  axisEnd,
  layoutChart,
  layoutMarks,
  layoutTicks,
  type MarkScene,
  type TimelineContents,
} from './timeline-layout';

const SIDE = 16;
const MARKS_Y = 16;
/** The middle of the bar. */
export const BAR_Y = 34;
/** The baseline of the texts of the axis. */
export const AXIS_Y = 54;
const BRANCH_HEIGHT = 17;
const CHART_HEIGHT = 46;
const MARK_GAP = 20;

/** Where the rows of the timeline lie. */
export interface Geometry {
  readonly width: number;
  readonly x: LinearScale;
  readonly branchesY: number;
  readonly chartsY: number;
  readonly height: number;
}

/** The rows for a width and so many charts. */
export function geometryOf(contents: TimelineContents, width: number, charts: number): Geometry {
  const end = axisEnd(Math.max(contents.frontierMicros, contents.timeMicros));
  const branches = contents.branches.length > 1 ? contents.branches.length : 0;
  const branchesY = AXIS_Y + 10;
  const chartsY = branchesY + branches * BRANCH_HEIGHT + (branches > 0 ? 4 : 0);
  return {
    width,
    x: linearScale([0, end], [SIDE, Math.max(SIDE + 1, width - SIDE)]),
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

/** Draws the bar: what is past, what is known, what is to come, and the axis. */
export function paintBar(parent: SVGElement, contents: TimelineContents, geometry: Geometry): void {
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
    data: layoutTicks(x.domain[1], x, width),
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

/** Draws a row for each branch, when there are several. */
export function paintBranches(parent: SVGElement, contents: TimelineContents, geometry: Geometry): void {
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
      onlyChild(element, 'rect', 'branch-room', true, (room) => {
        keepAttributes(room, [
          ['x', SIDE],
          ['y', y - 13],
          ['width', geometry.width - 2 * SIDE],
          ['height', BRANCH_HEIGHT],
        ]);
      });
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

/** Draws the charts, the part up to the playhead strongly. */
export function paintCharts(
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

/** Draws the marks above the bar. */
export function paintMarks(parent: SVGElement, contents: TimelineContents, geometry: Geometry): void {
  joinChildren(parent, {
    tag: 'g',
    className: 'mark',
    data: layoutMarks(contents.marks, geometry.x, MARK_GAP),
    key: (scene) => scene.id,
    paint: paintMark,
  });
}

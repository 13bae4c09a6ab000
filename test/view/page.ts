import { present } from '../../src/base/assert';
import type { Frame } from '../../src/platforms/platform';
import { hundredBrokers, hundredBrokersFrame } from '../../src/view/fixtures/hundred-brokers';
import { runTimeline } from '../../src/view/fixtures/run-timeline';
import { threeBrokers, threeBrokersFrame } from '../../src/view/fixtures/three-brokers';
import { mountStage } from '../../src/view/stage';
import '../../src/view/theme.css';
import { mountTimeline } from '../../src/view/timeline';

/**
 * The view with fixtures, for looking at: `?scene=hundred`, `?theme=dark`, `?reduced`, `?play`, `?zoom=2`,
 * `?older=1230`. No part of
 * the product.
 */
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;
/** The same logs a thousand records later, to look at large offsets. */
function olderLogs(frame: Frame, by: number): Frame {
  const logs = frame.logs.map((log) => ({
    ...log,
    logEndOffset: log.logEndOffset + by,
    highWatermark: log.highWatermark + by,
    lastStableOffset: log.lastStableOffset + by,
    cells: Array.from({ length: 36 }, (_, back) => ({
      offset: log.logEndOffset + by - 36 + back,
      key: (back * 5 + log.log) % 9,
      leaderEpoch: 5,
      batchStart: back % 4 === 0,
      state: back > 33 - (log.log % 3) ? ('uncommitted' as const) : ('committed' as const),
    })),
  }));
  const cursors = frame.cursors.map((cursor) => ({
    ...cursor,
    position: cursor.position + by - 2,
    committed: cursor.committed + by - 5,
  }));
  return { ...frame, logs, cursors };
}

const isHundred = asked.get('scene') === 'hundred';
const structure = isHundred ? hundredBrokers : threeBrokers;
const older = Number(asked.get('older') ?? 0);
const three = older > 0 ? olderLogs(threeBrokersFrame, older) : threeBrokersFrame;
const still = isHundred ? hundredBrokersFrame : three;

const stage = mountStage(present(document.querySelector<HTMLElement>('#stage'), 'the stage'), {
  onSelect: (selection) => stage.setSelection(selection),
  onMenu: (node, x, y) => console.log('menu', node, x, y),
});
stage.setReducedMotion(asked.has('reduced'));
stage.setSelection({ kind: 'partition', partition: 1 });

const timeline = mountTimeline(present(document.querySelector<HTMLElement>('#timeline'), 'the timeline'), {
  onSeek: (timeMicros) => timeline.update({ ...runTimeline, timeMicros }),
  onMark: (seq) => console.log('mark', seq),
  onBranch: (id) => console.log('branch', id),
});
timeline.update(runTimeline);

/** The same frame a little later, with its messages going around, to look at movement and measure it. */
function later(frame: Frame, ms: number): Frame {
  const flights = frame.flights.map((flight) => {
    const shift = Math.floor(ms) % 1_000;
    return { ...flight, sentMicros: flight.sentMicros + shift, arrivesMicros: flight.arrivesMicros + shift };
  });
  return { ...frame, flights };
}

stage.update(structure, still);
const zoom = asked.get('zoom');
if (zoom !== null) setTimeout(() => stage.zoomBy(Number(zoom)), 100);
if (asked.has('play')) {
  const tick = (ms: number): void => {
    const before = performance.now();
    stage.update(structure, later(still, ms));
    document.title = `${(performance.now() - before).toFixed(2)} ms`;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

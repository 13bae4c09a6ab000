import { describe, expect, it } from 'vitest';
import type { Flight, Frame } from '../platforms/platform';
import { arrange } from './arrange';
import { pointOn } from './curve';
import { threeBrokers, threeBrokersFrame } from './fixtures/three-brokers';
import { countText, nearestFlight, placeFlights, progressOf } from './flights';
import { curveBetween } from './link-curves';

const arrangement = arrange(threeBrokers, { width: 726, height: 640 });
const produce: Flight = {
  from: 5,
  to: 3,
  api: 0,
  isResponse: false,
  sentMicros: 1_000,
  arrivesMicros: 2_000,
  key: 4,
  lost: false,
};

function markAt(timeMicros: number, flight: Partial<Flight> = {}) {
  const frame: Frame = { ...threeBrokersFrame, timeMicros, flights: [{ ...produce, ...flight }] };
  return placeFlights(arrangement, frame, 'ordinary')[0];
}

describe('a message on its way', () => {
  it('is where its time says, whichever way the time runs', () => {
    const curve = curveBetween(arrangement, 5, 3, 'ordinary');
    if (curve === null) throw new Error('the cards are there');
    for (const time of [1_000, 1_250, 1_500, 2_000, 1_250]) {
      const mark = markAt(time);
      const middle = pointOn(curve, (time - 1_000) / 1_000);
      expect(Math.hypot((mark?.x ?? 0) - middle.x, (mark?.y ?? 0) - middle.y)).toBeCloseTo(3.5);
    }
  });

  it('keeps to its own side: a response passes the next request', () => {
    const there = markAt(1_500);
    const back = markAt(1_500, { from: 3, to: 5, isResponse: true });
    expect(Math.hypot((there?.x ?? 0) - (back?.x ?? 0), (there?.y ?? 0) - (back?.y ?? 0))).toBeCloseTo(7, 0);
  });

  it('arrives at once when it takes no time', () => {
    expect(progressOf({ ...produce, arrivesMicros: 1_000 }, 1_000)).toBe(1);
  });

  it('has a shape by what it carries', () => {
    expect(markAt(1_500)?.shape).toBe('record');
    expect(markAt(1_500, { key: -1 })?.shape).toBe('request');
    expect(markAt(1_500, { key: -1, isResponse: true })?.shape).toBe('answer');
    expect(markAt(1_500, { key: -1, api: 63 })?.shape).toBe('quiet');
  });

  it('ends half way in a cross that vanishes when it is lost', () => {
    const early = markAt(1_300, { lost: true });
    const crossed = markAt(1_700, { lost: true });
    const late = markAt(1_950, { lost: true });
    expect([early?.shape, crossed?.shape, late?.shape]).toEqual(['record', 'cross', 'cross']);
    expect(late?.x).toBe(crossed?.x);
    expect(late?.strength).toBeLessThan(crossed?.strength ?? 0);
  });

  it('does not hang at its sender when it is lost for long', () => {
    const waiting = { lost: true, arrivesMicros: Number.POSITIVE_INFINITY };
    expect(markAt(101_000, waiting)?.shape).toBe('record');
    expect(markAt(240_000, waiting)?.shape).toBe('cross');
    expect(markAt(900_000, waiting)?.strength).toBe(0);
  });

  it('is left out when one of its ends has no card', () => {
    expect(markAt(1_500, { to: 99 })).toBeUndefined();
  });

  it('is found near its place and not far from it', () => {
    const mark = markAt(1_500);
    if (mark === undefined) throw new Error('the message is there');
    expect(nearestFlight([mark], mark.x + 5, mark.y, 8)).toBe(mark);
    expect(nearestFlight([mark], mark.x + 9, mark.y, 8)).toBeNull();
  });
});

describe('counts in place of messages', () => {
  it('tell both directions apart', () => {
    const back = { ...produce, from: 3, to: 5 };
    expect(countText([produce, back, produce], 5)).toBe('2 ›  ‹ 1');
    expect(countText([], 5)).toBe('');
  });
});

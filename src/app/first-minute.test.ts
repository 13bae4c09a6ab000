import { expect, it } from 'vitest';
import { landingScenario } from '../content/landing';
import type { SceneNode } from '../platforms/platform';
import type { PromiseLine, TimelineMark } from '../session/protocol';
import { threeBrokers, threeBrokersFrame } from '../view/fixtures/three-brokers';
import { DURABILITY, firstMinute, isFirstRun, leaderToCrash, shownTitle, tallyCount } from './first-minute';

const marks: readonly TimelineMark[] = [
  { seq: 1, timeMicros: 0, tone: 'program', text: 'Program Orders.java started' },
  { seq: 2, timeMicros: 5, tone: 'election', text: 'broker 1 leads orders-0 in epoch 0' },
  { seq: 3, timeMicros: 10, tone: 'fault', text: 'broker 1 crashed' },
  { seq: 4, timeMicros: 11, tone: 'warning', text: 'producer-1 was disconnected from broker 1' },
  { seq: 5, timeMicros: 20, tone: 'election', text: 'broker 3 leads orders-0 in epoch 1' },
];

function durability(held: boolean, isSettled = true): readonly PromiseLine[] {
  return [
    {
      name: DURABILITY,
      label: '',
      meaning: '',
      held,
      isChecked: true,
      isSettled,
      tally: held ? '9 of 9' : '3 lost',
      firstViolation: null,
    },
  ];
}

function told(nowMicros: number, held = true): string {
  const { stage, events } = firstMinute(marks, durability(held), nowMicros);
  return `${stage}: ${events.map(({ text }) => text).join(', ')}`;
}

it('tells what happened since the crash, up to the moment that is shown', () => {
  expect(told(9)).toBe('before: ');
  expect(told(15)).toBe('broken: broker 1 crashed');
  expect(told(20)).toBe('held: broker 1 crashed, broker 3 leads orders-0 in epoch 1');
  expect(told(20, false)).toBe('lost: broker 1 crashed, broker 3 leads orders-0 in epoch 1');
});

it('does not call the loss averted before the elected leader has taken over', () => {
  expect(firstMinute(marks, durability(true, false), 20).stage).toBe('broken');
  expect(firstMinute(marks, durability(true, true), 20).stage).toBe('held');
});

it('crashes a leader that runs and has something that its followers have not', () => {
  expect(leaderToCrash(threeBrokers, threeBrokersFrame)?.name).toBe('broker 1');
  const down = (node: SceneNode): SceneNode => ({ ...node, status: 'down' });
  expect(
    leaderToCrash({ ...threeBrokers, nodes: threeBrokers.nodes.map(down) }, threeBrokersFrame),
  ).toBeNull();
});

it('knows its own run, and calls another one by its programs', () => {
  const [orders] = landingScenario.programs;
  if (orders === undefined) throw new Error('the first run has a program');
  expect(isFirstRun({ ...landingScenario, programs: [{ ...orders, text: 'changed' }] })).toBe(true);
  expect(shownTitle(landingScenario)).toBe(landingScenario.title);
  const other = { ...landingScenario, programs: [{ ...orders, file: 'KafkaExample.java' }] };
  expect(isFirstRun(other)).toBe(false);
  expect(shownTitle(other)).toBe('KafkaExample.java');
  expect(shownTitle({ ...other, title: 'A lesson' })).toBe('A lesson');
});

it('takes the count from the tally', () => {
  expect(tallyCount('3 lost')).toBe('3');
  expect(tallyCount('none')).toBe('none');
});

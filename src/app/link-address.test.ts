import { expect, it } from 'vitest';
import { knownScenarios } from '../content/known-scenarios';
import { landingRun } from '../content/landing';
import type { RunDocument } from '../scenario/run-document';
import { askedBy, fragmentOf } from './link-address';

const crashed: RunDocument = {
  ...landingRun,
  commands: [{ type: 'CrashNode', node: 'broker 2', atMicros: 3_400_017 }],
  atMicros: 12_417_003,
  untilMicros: 12_417_003,
  fingerprint: '9f3c61a0·00ff00ff',
};

function withProgram(text: string): RunDocument {
  const [program] = landingRun.scenario.programs;
  if (program === undefined) throw new Error('the landing run has a program');
  return { ...crashed, scenario: { ...landingRun.scenario, programs: [{ ...program, text }] } };
}

it('carries the landing run after a crash in a short link, and opens without asking', async () => {
  const fragment = await fragmentOf(crashed, knownScenarios);
  expect(fragment.length).toBeLessThan(300);
  expect(await askedBy(`#${fragment}`, landingRun, knownScenarios)).toEqual({
    document: crashed,
    foreignPrograms: [],
    notice: '',
    faults: [],
  });
});

it('carries a program of one’s own, and names it as foreign', async () => {
  const own = withProgram(`// ${'my own words '.repeat(200)}\nclass Orders {}`);
  const fragment = await fragmentOf(own, knownScenarios);
  expect(fragment.length).toBeLessThan(600);
  const asked = await askedBy(fragment, landingRun, knownScenarios);
  expect(asked?.document).toEqual(own);
  expect(asked?.foreignPrograms).toEqual(['Orders.java']);
});

it('opens the landing run for a damaged link, and says what is wrong', async () => {
  const fragment = await fragmentOf(crashed, knownScenarios);
  const cut = await askedBy(fragment.slice(0, -9), landingRun, knownScenarios);
  expect(cut?.document).toEqual(landingRun);
  expect(cut?.notice).toMatch(/cut off: \d+ of \d+ characters/);
  expect((await askedBy('run=x', landingRun, knownScenarios))?.notice).toContain(
    'not a link that Streamscope made',
  );
});

it('opens what it understands of a newer link', async () => {
  const newer = (await fragmentOf(crashed, knownScenarios)).replace(/^run=1/, 'run=9');
  const asked = await askedBy(newer, landingRun, knownScenarios);
  expect(asked?.document).toEqual(crashed);
  expect(asked?.notice).toContain('newer Streamscope (format 9');
});

it('leaves other fragments alone', async () => {
  expect(await askedBy('#stage', landingRun, knownScenarios)).toBeNull();
});

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
    isPartial: false,
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

it('opens a link on which a chat program hung something', async () => {
  const fragment = await fragmentOf(crashed, knownScenarios);
  for (const behind of [').', '%20now', 'xyz']) {
    const asked = await askedBy(fragment + behind, landingRun, knownScenarios);
    expect(asked).toMatchObject({ document: crashed, isPartial: false, notice: '' });
  }
});

it('opens the landing run for a link of which nothing is left, and says what is wrong', async () => {
  const fragment = await fragmentOf(crashed, knownScenarios);
  const cut = await askedBy(fragment.slice(0, 24), landingRun, knownScenarios);
  expect(cut).toMatchObject({ document: landingRun, isPartial: false });
  expect(cut?.notice).toMatch(/cut off: \d+ of \d+ characters/);
  expect((await askedBy('run=x', landingRun, knownScenarios))?.notice).toContain(
    'not a link that Streamscope made',
  );
});

it('offers what is left of a link that was cut off', async () => {
  const fragment = await fragmentOf(crashed, knownScenarios);
  const cut = await askedBy(fragment.slice(0, -12), landingRun, knownScenarios);
  expect(cut).toMatchObject({ isPartial: true, foreignPrograms: [] });
  expect(cut?.notice).toMatch(/cut off: \d+ of \d+ characters/);
  expect(cut?.document).toMatchObject({ commands: crashed.commands, fingerprint: '' });
});

it('offers what is left of a link that was changed', async () => {
  const fragment = await fragmentOf(crashed, knownScenarios);
  const spoilt = `${fragment.slice(0, -6)}AAAA${fragment.slice(-2)}`;
  const asked = await askedBy(spoilt, landingRun, knownScenarios);
  expect(asked?.notice).toContain('its checksum is wrong');
  expect(asked).toMatchObject({ isPartial: true, document: { commands: crashed.commands } });
});

it('opens what it understands of a newer link', async () => {
  const newer = (await fragmentOf(crashed, knownScenarios)).replace(/^run=1/, 'run=9');
  const asked = await askedBy(newer, landingRun, knownScenarios);
  expect(asked).toMatchObject({ document: crashed, isPartial: true });
  expect(asked?.notice).toContain('newer Streamscope (format 9');
});

it('leaves other fragments alone', async () => {
  expect(await askedBy('#stage', landingRun, knownScenarios)).toBeNull();
});

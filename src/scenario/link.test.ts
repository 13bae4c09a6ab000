import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { KnownScenarios } from './compact-document';
import { defaultScenario } from './default-scenario';
import { type LinkedRun, linkJson, openLink, readLinkJson, sealLink } from './link';
import type { RunDocument, ScenarioDocument } from './run-document';

const text = Array.from(
  { length: 60 },
  (_, line) => `        int value${line * 7919} = ${line * line};`,
).join('\n');
const base: ScenarioDocument = {
  ...defaultScenario,
  title: 'A known one',
  topics: [{ name: 'orders', partitions: 3, replicationFactor: 3, config: {} }],
  programs: [{ file: 'Orders.java', text, zone: 'a', startMs: 0, client: 'auto' }],
};
const known: KnownScenarios = new Map([['known-1', base]]);
const run: RunDocument = {
  version: 1,
  scenario: base,
  seed: 7,
  commands: [
    { type: 'CrashNode', node: 'broker 2', atMicros: 3_400_000 },
    {
      type: 'SlowLink',
      node: 'broker 1',
      peer: 'broker 3',
      extraMs: 12.5,
      lossPerMillion: 10,
      atMicros: 3_400_000,
    },
    { type: 'CutLink', node: 'broker 1', peer: 'broker 3', atMicros: 4_000_000 },
    { type: 'RestartNode', node: 'broker 2', atMicros: 19_000_000 },
  ],
  atMicros: 12_417_003,
  untilMicros: 30_000_000,
  fingerprint: '9f3c61a0·00ff00ff',
};

function linkTo(document: RunDocument): string {
  return sealLink(deflateRawSync(linkJson(document, known)), 'deflated');
}

function open(fragment: string, scenarios = known): LinkedRun {
  const link = openLink(fragment);
  if (link.kind !== 'sealed') throw new Error(link.kind === 'damaged' ? link.message : 'no link');
  const json = link.packing === 'deflated' ? new Uint8Array(inflateRawSync(link.bytes)) : link.bytes;
  return readLinkJson(json, link.version, scenarios);
}

describe('a link', () => {
  it('brings back the run that it was made of', () => {
    expect(open(`#${linkTo(run)}`)).toEqual({ kind: 'document', document: run });
  });

  it('is short for a run of a known scenario, also with one change in its program', () => {
    const changed = { ...base, programs: [{ ...base.programs[0], text: text.replace('55433', '"all"') }] };
    const document = { ...run, scenario: changed as ScenarioDocument };
    expect(open(linkTo(document))).toEqual({ kind: 'document', document });
    expect(linkTo(document).length).toBeLessThan(600);
    expect(new TextDecoder().decode(linkJson(document, known))).toMatchInlineSnapshot(
      `"{"b":"known-1","s":{"programs":[{"file":"Orders.java","text":[211,1639,"\\"all\\""]}]},"n":7,"c":[[0,3400000,"broker 2"],[7,0,"broker 1","broker 3",12.5,10],[5,600000,"broker 1","broker 3"],[2,15000000,"broker 2"]],"t":12417003,"u":30000000,"f":"9f3c61a000ff00ff"}"`,
    );
  });

  it('is short for a run that says all of itself', () => {
    const document = { ...run, scenario: { ...base, programs: [] } };
    expect(open(linkTo(document), new Map())).toMatchObject({ kind: 'partly' });
    expect(sealLink(deflateRawSync(linkJson(document, new Map())), 'deflated').length).toBeLessThan(600);
  });

  it('carries the whole text of a program that nobody knows', () => {
    const own = {
      file: 'Mine.java',
      text: 'class Mine { /* ä → 💥 */ }',
      zone: 'b',
      startMs: 5,
      client: '3.9',
    } as const;
    const document = { ...run, scenario: { ...defaultScenario, programs: [own] } };
    expect(open(sealLink(linkJson(document, known), 'plain'), new Map())).toEqual({
      kind: 'document',
      document,
    });
  });

  it('is the same for the same run', () => {
    expect(linkTo(structuredClone(run))).toBe(linkTo(run));
  });
});

describe('a link that cannot be opened as it is', () => {
  const link = linkTo(run);

  it('is not mistaken for another fragment', () => {
    expect(openLink('')).toEqual({ kind: 'none' });
    expect(openLink('#stage')).toEqual({ kind: 'none' });
  });

  it('says that it was cut off, changed, or made by somebody else', () => {
    const message = (fragment: string) => {
      const opened = openLink(fragment);
      return opened.kind === 'damaged' ? opened.message : opened.kind;
    };
    expect(message(link.slice(0, -20))).toMatch(/^The link was cut off: \d+ of \d+ characters are here\.$/);
    const flipped = link.slice(0, -3) + (link.at(-3) === 'A' ? 'B' : 'A') + link.slice(-2);
    expect(message(flipped)).toBe('The link was changed on its way: its checksum is wrong.');
    expect(message(`${link}%20now`)).toBe('sealed');
    expect(message('#run=hello')).toBe('This is not a link that Streamscope made.');
  });

  it('offers what it understands of a newer one', () => {
    const newer = link.replace('run=1d', 'run=2d');
    const opened = open(newer);
    expect(opened).toMatchObject({ kind: 'partly', faults: [], understood: run });
    expect(opened.kind === 'partly' && opened.message).toContain('a newer Streamscope (format 2');
  });

  it('names a scenario that is not there, and parts that nobody understands', () => {
    const foreign = open(link, new Map());
    expect(foreign.kind === 'partly' && foreign.message).toContain('"known-1"');
    const json = new TextEncoder().encode('{"n": "seven", "c": [[99, 1, "x"]], "z": 1}');
    const odd = readLinkJson(json, 1, known);
    expect(odd.kind === 'partly' && odd.faults.map((fault) => fault.place)).toEqual([
      'seed',
      'commands[0]',
      'commands[0].type',
      'commands[0].atMicros',
      'commands[0].node',
      'z',
    ]);
    expect(readLinkJson(new TextEncoder().encode('{'), 1, known).kind).toBe('damaged');
  });
});

import { describe, expect, it } from 'vitest';
import { landingRun } from '../../src/content/landing';
import type { RunDocument } from '../../src/scenario/run-document';
import { Session } from '../../src/session/session';
import { compileProgram } from '../../src/snippets/compile-program';

const second = 1_000_000;

/** The broker whose log of some partition is furthest ahead of all copies of it. */
function mostAhead(session: Session): number {
  const { registry, replicas, metadata } = session.run.world.cluster;
  let furthest = { broker: -1, ahead: -1 };
  for (const partition of registry.topic('orders')?.partitions ?? []) {
    const known = metadata.partitionAt(partition, metadata.endOffset);
    const end = (broker: number) => replicas.read(replicas.number(broker, partition)).logEndOffset;
    const leader = known?.leader ?? -1;
    const copies = known?.replicas.filter((broker) => broker !== leader) ?? [];
    const ahead = end(leader) - Math.max(...copies.map(end));
    if (ahead > furthest.ahead) furthest = { broker: leader, ahead };
  }
  return furthest.broker;
}

/** The landing run, with a leader crashed while orders were on their way to its followers. */
function crashed() {
  const session = new Session(compileProgram);
  expect(session.open({ document: landingRun })).toEqual({ faults: [], diagnostics: [] });
  session.frame({ timeMicros: 2 * second, structureVersion: 0 });
  const leader = mostAhead(session);
  expect(session.act({ command: { type: 'CrashNode', node: `broker ${leader}` } })).toEqual({
    fault: null,
    branch: 0,
  });
  session.frame({ timeMicros: 13 * second, structureVersion: 0 });
  return { session, leader };
}

function promise(session: Session, name: string) {
  return session.panels({ selection: null }).promises.find((line) => line.name === name);
}

const DURABLE = 'acknowledged writes survive';

describe('a session', () => {
  it('shows acknowledged records lost after the crash, and why', () => {
    const { session, leader } = crashed();
    const durable = promise(session, DURABLE);
    expect(durable?.held).toBe(false);
    expect(durable?.tally).toMatch(/^\d+ lost$/);
    const why = session.why({ subject: { kind: 'promise', name: DURABLE } });
    const told = why.causes.map(({ text }) => text);
    expect(told.some((text) => text === `broker ${leader} crashed`)).toBe(true);
    expect(told.some((text) => /was told that orders-\d offsets? .* (is|are) written/.test(text))).toBe(true);
    expect(told.some((text) => /was elected to lead orders-\d/.test(text))).toBe(true);
    for (let i = 1; i < why.causes.length; i++) {
      expect(why.causes[i]?.timeMicros).toBeLessThanOrEqual(why.causes[i - 1]?.timeMicros ?? 0);
    }
    expect(why.advice?.change?.label).toMatch(/acks=all/);
  });

  it('loses nothing when the same moments are replayed with acks=all', () => {
    const { session } = crashed();
    const { advice } = session.why({ subject: { kind: 'promise', name: DURABLE } });
    const change = advice?.change;
    if (change === null || change === undefined) throw new Error('there is a change to make');
    const answer = session.change({ change });
    expect(answer.fault).toBeNull();
    expect(answer.document.commands).toHaveLength(1);
    expect(promise(session, DURABLE)?.held).toBe(true);
    session.frame({ timeMicros: 15 * second, structureVersion: 0 });
    expect(promise(session, DURABLE)?.held).toBe(true);
    expect(session.panels({ selection: null }).branches).toHaveLength(2);
  });

  it('comes back to the same moment with the same picture', () => {
    const { session } = crashed();
    const at = (timeMicros: number) => {
      const { frame } = session.frame({ timeMicros, structureVersion: 0 });
      const panels = session.panels({ selection: null });
      return JSON.stringify([frame, panels.fingerprint, panels.promises, panels.console, panels.programs]);
    };
    const moments = [1, 2, 1.9, 10.123, 3.3, 13].map((seconds) => seconds * second);
    const first = new Map(moments.map((moment) => [moment, at(moment)]));
    for (const moment of [...moments].reverse()) expect(at(moment)).toBe(first.get(moment));
  });

  it('steps one event back and on', () => {
    const { session } = crashed();
    const { frame } = session.frame({ timeMicros: 11 * second, structureVersion: 0 });
    const fingerprint = () => session.panels({ selection: null }).fingerprint;
    const here = fingerprint();
    const back = session.step({ direction: -1, notable: false, structureVersion: 0 });
    expect(back.frame.eventIndex).toBe(frame.eventIndex - 1);
    session.step({ direction: 1, notable: false, structureVersion: 0 });
    expect(fingerprint()).toBe(here);
  });

  it('keeps the old run as a branch when somebody acts in its past', () => {
    const { session } = crashed();
    const before = session.panels({ selection: null }).fingerprint;
    session.frame({ timeMicros: 1_500_000, structureVersion: 0 });
    const { branch } = session.act({ command: { type: 'PauseNode', node: 'controller' } });
    expect(branch).toBe(1);
    session.frame({ timeMicros: 13 * second, structureVersion: 0 });
    expect(session.panels({ selection: null }).fingerprint).not.toBe(before);
    session.switchBranch({ branch: 0 });
    session.frame({ timeMicros: 13 * second, structureVersion: 0 });
    expect(session.panels({ selection: null }).fingerprint).toBe(before);
  });

  it('opens its own document with the same fingerprint', () => {
    const { session } = crashed();
    const document = JSON.parse(JSON.stringify(session.document())) as RunDocument;
    const other = new Session(compileProgram);
    other.open({ document });
    expect(other.panels({ selection: null }).fingerprint).toBe(document.fingerprint);
  });

  it('refuses what makes no sense, in a sentence', () => {
    const { session, leader } = crashed();
    expect(session.act({ command: { type: 'CrashNode', node: `broker ${leader}` } }).fault?.message).toBe(
      `broker ${leader} does not run.`,
    );
    expect(session.act({ command: { type: 'CrashNode', node: 'broker 9' } }).fault?.message).toBe(
      'There is no node named "broker 9" now.',
    );
  });
});

describe('a command of a run that makes no sense at its moment', () => {
  const nonsense: RunDocument['commands'] = [
    { type: 'ResumeNode', node: 'broker 2', atMicros: second },
    { type: 'CrashNode', node: 'broker 1', atMicros: second },
    { type: 'CrashNode', node: 'broker 1', atMicros: 1_100_000 },
    { type: 'RestartNode', node: 'broker 3', atMicros: 1_100_000 },
    { type: 'PauseNode', node: 'broker 9', atMicros: 1_200_000 },
    { type: 'HealLink', node: 'broker 2', peer: 'controller', atMicros: 1_200_000 },
    { type: 'CutLink', node: 'broker 2', peer: 'controller', atMicros: 1_300_000 },
    { type: 'CutLink', node: 'controller', peer: 'broker 2', atMicros: 1_300_000 },
    { type: 'CutLink', node: 'broker 2', peer: 'broker 2', atMicros: 1_400_000 },
    {
      type: 'SlowLink',
      node: 'broker 2',
      peer: 'broker 3',
      extraMs: 0,
      lossPerMillion: 0,
      atMicros: 1_500_000,
    },
  ];
  const opened = () => {
    const session = new Session(compileProgram);
    session.open({ document: { ...landingRun, commands: nonsense, atMicros: 1_600_000 } });
    return session;
  };
  const nodes = 'controller, broker 1, broker 2, broker 3, Orders';
  const told = [
    'commands[0] (ResumeNode broker 2) did nothing: broker 2 is not paused. Pause it before.',
    'commands[2] (CrashNode broker 1) did nothing: broker 1 does not run. Start it before.',
    'commands[3] (RestartNode broker 3) did nothing: broker 3 runs already. Crash or stop it before.',
    `commands[4] (PauseNode broker 9) did nothing: There is no node named "broker 9" now. Name one of ${nodes}.`,
    'commands[5] (HealLink broker 2 – controller) did nothing: The link between broker 2 and controller is not cut. Cut it before.',
    'commands[7] (CutLink controller – broker 2) did nothing: The link between controller and broker 2 is cut already. Heal it before.',
    'commands[8] (CutLink broker 2 – broker 2) did nothing: broker 2 and broker 2 are on one machine: there is no link between them. Name nodes of two machines.',
    'commands[9] (SlowLink broker 2 – broker 3) did nothing: The link between broker 2 and broker 3 is as slow and as lossy already. Give it another delay or loss.',
  ];

  it('is among the events, with its place, the reason and what to do instead', () => {
    const { events } = opened().panels({ selection: null });
    expect(events.filter(({ kind }) => kind === 'CommandRefused').map(({ text }) => text)).toEqual(told);
  });

  it('has its mark on the timeline, and can be selected though it belongs to no node', () => {
    const session = opened();
    session.frame({ timeMicros: 1_600_000, structureVersion: 0 });
    const marks = session.timeline().marks.filter(({ text }) => text.includes('did nothing'));
    expect(marks.map(({ text }) => text)).toEqual(told);
    const { seq } = marks.find(({ text }) => text.includes('broker 9')) ?? { seq: -1 };
    const { inspection } = session.panels({ selection: { kind: 'fact', seq } });
    expect(inspection?.title).toBe('CommandRefused');
    const why = session.why({ subject: { kind: 'fact', seq } });
    expect(why.causes.map(({ text }) => text)).toEqual([told[3]]);
  });

  it('is there again after the run went back and on, and gone when another future is begun before', () => {
    const session = opened();
    const refused = () =>
      session.panels({ selection: null }).events.filter(({ kind }) => kind === 'CommandRefused').length;
    const before = session.panels({ selection: null }).fingerprint;
    session.frame({ timeMicros: second / 2, structureVersion: 0 });
    expect(refused()).toBe(0);
    session.frame({ timeMicros: 1_600_000, structureVersion: 0 });
    expect(refused()).toBe(told.length);
    expect(session.panels({ selection: null }).fingerprint).toBe(before);
    session.frame({ timeMicros: 1_150_000, structureVersion: 0 });
    session.act({ command: { type: 'PauseNode', node: 'controller' } });
    session.frame({ timeMicros: 1_600_000, structureVersion: 0 });
    expect(refused()).toBe(3);
  });
});

describe('a fact that is selected', () => {
  it('is no longer told of when the present moment lies before it', () => {
    const { session } = crashed();
    const { seq } = session.panels({ selection: null }).events.at(-1) ?? { seq: -1 };
    const selection = { kind: 'fact', seq } as const;
    expect(session.panels({ selection }).inspection?.fields.length).toBeGreaterThan(0);
    session.frame({ timeMicros: second, structureVersion: 0 });
    expect(session.panels({ selection }).inspection).toMatchObject({
      title: 'Not yet happened',
      fields: [],
      questions: [],
    });
  });
});

describe('promises', () => {
  it('are open while an elected leader has not taken over', () => {
    const { session } = crashed();
    const { events } = session.panels({ selection: null });
    const elected = events.find(
      ({ kind, timeMicros }) => kind === 'LeaderElected' && timeMicros > 3 * second,
    );
    session.frame({ timeMicros: elected?.timeMicros ?? -1, structureVersion: 0 });
    const atOnce = promise(session, 'acknowledged writes survive');
    expect([atOnce?.held, atOnce?.isSettled]).toEqual([true, false]);
    session.frame({ timeMicros: 13 * second, structureVersion: 0 });
    const later = promise(session, 'acknowledged writes survive');
    expect([later?.held, later?.isSettled]).toEqual([false, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { exactlyOnceScenario } from '../src/content/exactly-once';
import { landingRun } from '../src/content/landing';
import type { ScenarioDocument } from '../src/scenario/run-document';
import { Session } from '../src/session/session';
import { compileProgram } from '../src/snippets/compile-program';

const SECOND = 1_000_000;

/** The first program of a run has the library read, which on a busy machine takes some seconds. */
const PATIENT_MS = 60_000;

/** The scenario as the menu opens it. */
function opened(scenario: ScenarioDocument = exactlyOnceScenario): Session {
  const session = new Session(compileProgram);
  expect(session.open({ document: { ...landingRun, scenario } })).toEqual({ faults: [], diagnostics: [] });
  return session;
}

function seek(session: Session, timeMicros: number) {
  return session.frame({ timeMicros, structureVersion: 0 }).frame;
}

const shows = (session: Session, timeMicros: number, state: string) =>
  seek(session, timeMicros).logs.some(({ cells }) => cells.some((cell) => cell.state === state));

/** Where the introduction says that the first transaction is open. */
const OPEN_AT = 3.5 * SECOND;

function act(session: Session, type: 'CrashNode' | 'RestartNode' | 'PauseNode' | 'ResumeNode', node: string) {
  expect(session.act({ command: { type, node } }).fault).toBeNull();
}

function printed(session: Session, file: string): string[] {
  const { console } = session.panels({ selection: null });
  return console.filter(({ program }) => program === file).map(({ text }) => text);
}

const facts = (session: Session, text: string) =>
  session
    .timeline()
    .marks.filter((mark) => mark.text.includes(text))
    .map(({ timeMicros }) => timeMicros);

const ABORTED = 'decided to abort the transaction of invoicing-1';
const counts = [
  '50 invoices',
  '100 invoices',
  '150 invoices',
  '200 invoices',
  '250 invoices',
  '300 invoices',
];

describe('the introduction of exactly once', { timeout: PATIENT_MS }, () => {
  it('says what there is to see while nothing is broken', () => {
    const session = opened();
    expect(shows(session, OPEN_AT, 'undecided')).toBe(true);
    const logs = seek(session, OPEN_AT).logs.filter(({ isLeader }) => isLeader);
    const stable = logs.filter(({ lastStableOffset, highWatermark }) => lastStableOffset < highWatermark);
    expect(stable.length).toBeGreaterThan(0);
    const { cluster } = session.run.world;
    const brokers = [...cluster.brokerNodes.values()].flatMap((node) => {
      const { inspection } = session.panels({ selection: { kind: 'node', node } });
      return inspection?.fields.filter(({ name }) => name === 'transaction of invoicing-1') ?? [];
    });
    expect(brokers).toHaveLength(1);
    seek(session, 40 * SECOND);
    expect(printed(session, 'Audit.java')).toEqual(counts);
  });

  it('crashed and restarted, every order still has one invoice', () => {
    const session = opened();
    seek(session, OPEN_AT);
    act(session, 'CrashNode', 'Invoices');
    seek(session, 5 * SECOND);
    act(session, 'RestartNode', 'Invoices');
    seek(session, 6 * SECOND);
    expect(facts(session, `${ABORTED}: another producer began`)).toHaveLength(1);
    seek(session, 60 * SECOND);
    expect(printed(session, 'Audit.java')).toEqual(counts);
  });

  it('crashed and left, or paused: the transaction times out, and who comes back is a zombie', () => {
    const session = opened();
    seek(session, OPEN_AT);
    act(session, 'PauseNode', 'Invoices');
    seek(session, 31 * SECOND);
    const [aborted = 0] = facts(session, `${ABORTED}: it had been open for longer`);
    expect(aborted).toBeGreaterThan(OPEN_AT + 9 * SECOND);
    expect(aborted).toBeLessThan(OPEN_AT + 20 * SECOND);
    expect(shows(session, aborted - 10_000, 'undecided')).toBe(true);
    expect(shows(session, aborted + SECOND, 'undecided')).toBe(false);
    seek(session, 31 * SECOND);
    act(session, 'ResumeNode', 'Invoices');
    seek(session, 60 * SECOND);
    expect(printed(session, 'Invoices.java').at(-1)).toMatch(/^another process has taken over: /);
    expect(session.panels({ selection: null }).programs[1]).toMatchObject({ state: 'ended', exitCode: 0 });
  });

  it('a reader of uncommitted records gets invoices twice', () => {
    const programs = exactlyOnceScenario.programs.map((program) => ({
      ...program,
      text:
        program.file === 'Audit.java'
          ? program.text.replace('read_committed', 'read_uncommitted')
          : program.text,
    }));
    const session = opened({ ...exactlyOnceScenario, programs });
    seek(session, OPEN_AT);
    act(session, 'CrashNode', 'Invoices');
    seek(session, 5 * SECOND);
    act(session, 'RestartNode', 'Invoices');
    seek(session, 60 * SECOND);
    expect(printed(session, 'Audit.java').filter((line) => line.startsWith('twice'))).not.toEqual([]);
  });
});

import type { SessionClient } from '../../src/session/client';
import type { EventLine, Panels, SessionQuestions } from '../../src/session/protocol';
import { threeBrokers, threeBrokersFrame } from '../../src/view/fixtures/three-brokers';

/**
 * A session that computes nothing: hand-made answers, for looking at the page without an engine. No part of the
 * product. A crash at any moment is followed 9 s later by a loss of three records.
 */
type Fake = {
  [N in keyof SessionQuestions]: (ask: SessionQuestions[N]['ask']) => SessionQuestions[N]['answer'];
};

const FENCED_AFTER = 9_000_000;

/** Makes one; `?` in the console shows nothing of a real cluster. */
export function fakeSession(): SessionClient {
  let now = 0;
  let frontier = 0;
  let crashedAt = -1;
  let isSafe = false;
  let document: SessionQuestions['document']['answer'] | null = null;

  const frame = () => {
    frontier = Math.max(frontier, now);
    const flights = threeBrokersFrame.flights.map((flight, index) => {
      const length = 20_000;
      const sentMicros = now - ((now + index * 3_700) % length);
      return { ...flight, sentMicros, arrivesMicros: sentMicros + length };
    });
    const index = Math.floor(now / 9_964);
    return {
      frame: {
        ...threeBrokersFrame,
        timeMicros: now,
        frontierMicros: frontier,
        eventIndex: index,
        eventTotal: index,
        flights,
      },
      structure: threeBrokers,
    };
  };
  const event = (
    seq: number,
    timeMicros: number,
    kind: string,
    text: string,
    tone: EventLine['tone'],
  ): EventLine => ({
    seq,
    timeMicros,
    kind,
    node: 2,
    text,
    tone,
  });
  const events = (): EventLine[] => {
    const all = [event(1, 4_000, 'GroupRebalanced', 'Group billing is stable, generation 1', 'rebalance')];
    if (crashedAt >= 0) {
      const fenced = crashedAt + FENCED_AFTER;
      all.push(
        event(2, crashedAt, 'NodeCrashed', 'broker 2 crashed', 'fault'),
        event(3, fenced, 'BrokerFenced', 'The controller fenced broker 2', 'warning'),
        event(4, fenced + 2_000, 'LeaderElected', 'broker 3 leads orders-1, epoch 6', 'election'),
      );
      if (!isSafe) all.push(event(5, fenced + 2_000, 'RecordsLost', 'orders-1@7–9 are gone', 'loss'));
    }
    return all.filter(({ timeMicros }) => timeMicros <= now);
  };
  const panels = (): Panels => {
    const isLost = events().some(({ tone }) => tone === 'loss');
    return {
      timeMicros: now,
      fingerprint: '9f3c61a0·00ff00ff',
      seed: document?.seed ?? 0,
      events: events(),
      promises: [
        {
          name: 'acknowledged writes survive',
          label: 'Acknowledged writes survive',
          meaning: 'acks=1 promises that the leader wrote the record, and nothing about its followers.',
          held: !isLost,
          tally: isLost ? '3 lost' : '9 of 9',
          firstViolation: null,
        },
        {
          name: 'one leader per epoch',
          label: 'One leader per epoch',
          meaning: 'The controller hands each leader epoch of a partition to one broker.',
          held: true,
          tally: '6 of 6',
          firstViolation: null,
        },
      ],
      programs: [
        {
          program: 'Orders',
          node: 4,
          state: 'waiting',
          exitCode: 0,
          clientVersion: '4.3',
          threads: [
            { name: 'main', line: 32, waitsIn: 'sleeping: 4 ms left' },
            { name: 'billing', line: 49, waitsIn: 'poll: 80 ms left' },
          ],
          remarks: [],
        },
      ],
      console: Array.from({ length: Math.min(40, Math.floor(now / 10_000)) }, (_, i) => ({
        seq: i,
        timeMicros: i * 10_000,
        program: 'Orders',
        stream: 'stdout' as const,
        text: `sent ${i % 3}@${Math.floor(i / 3)}`,
        line: 27,
      })),
      branches: [
        {
          id: 0,
          name: 'first run',
          parent: -1,
          forkedAtMicros: 0,
          frontierMicros: frontier,
          fingerprint: '',
          current: true,
        },
      ],
      inspection: null,
    };
  };
  const present = () => {
    if (document === null) throw new Error('No run is open.');
    return { ...document, atMicros: now, untilMicros: now, fingerprint: '9f3c61a0·00ff00ff' };
  };
  const fake: Fake = {
    open: (ask) => {
      document = ask.document;
      now = document.atMicros;
      frontier = now;
      crashedAt = document.commands[0]?.atMicros ?? -1;
      return { faults: [], diagnostics: [] };
    },
    frame: ({ timeMicros }) => {
      now = timeMicros;
      return frame();
    },
    play: ({ timeMicros }) => {
      now = timeMicros;
      return { ...frame(), stop: null };
    },
    setBreakpoints: ({ breakpoints }) => ({
      breakpoints: breakpoints.map((one) => ({ ...one, placedLine: one.line, fault: '' })),
    }),
    debugStep: () => ({ ...frame(), stop: null, isUnderway: false }),
    programState: () => ({ standing: null }),
    programFields: () => ({ fields: [] }),
    step: ({ direction, notable }) => {
      now = Math.max(0, now + direction * (notable ? 1_000_000 : 500));
      return frame();
    },
    panels,
    timeline: () => ({
      marks: events(),
      series: ['throughput', 'end-to-end p99', 'consumer lag'].map((name, row) => ({
        name,
        unit: ['rec/s', 'ms', 'records'][row] ?? '',
        bucketMicros: 100_000,
        values: Array.from(
          { length: Math.ceil(frontier / 100_000) },
          (_, i) => 80 + ((i * (row + 3) * 37) % 19),
        ),
      })),
    }),
    act: ({ command }) => {
      if (command.type === 'CrashNode') crashedAt = now;
      return { fault: null, branch: 0 };
    },
    why: () => ({
      question: 'Why were 3 records from orders-1@7 on lost?',
      causes: [
        ['broker 3 became leader of orders-1, epoch 6', 'log end offset 7'],
        ['The controller fenced broker 2', 'no heartbeat for 9 s'],
        ['broker 2 crashed', ''],
        ['The producer was told “written”', 'acks=1, leader only'],
        ['Followers had fetched up to 7', 'next fetch due at 3.401'],
      ].map(([text = '', detail = ''], index) => ({
        seq: 9 - index,
        timeMicros: Math.max(0, now - index * 1000),
        text,
        detail,
      })),
      advice: {
        text: 'With acks=all the producer waits until every in-sync replica has the record.',
        change: { label: 'Replay with acks=all', edits: [] },
      },
    }),
    change: () => {
      isSafe = true;
      return { fault: null, branch: 1, document: present() };
    },
    programs: () => ({ diagnostics: [], branch: 1 }),
    check: () => ({ diagnostics: [] }),
    switchBranch: () => ({ document: present(), timeMicros: now }),
    document: present,
  };
  return {
    ask: async (name, question) => fake[name](question as never) as never,
    close: () => {},
  };
}

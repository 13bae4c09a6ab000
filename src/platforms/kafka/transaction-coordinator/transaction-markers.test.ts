import { describe, expect, it } from 'vitest';
import { ENGINE_FACTS } from '../../../engine/engine-facts';
import type { ClientAnswer } from '../clients/client-api';
import {
  answered,
  countFacts,
  leaderOf,
  type ScriptedWorld,
  scriptedWorld,
  settings,
  textRecord,
} from '../clients/testing/scripted-world';
import { API } from '../protocol/messages';

/** When WriteTxnMarkers were sent, in milliseconds. */
function attempts({ cluster }: ScriptedWorld, sinceMs: number): number[] {
  const { trace } = cluster.simulation;
  const { time, kind, b } = trace.facts.columns;
  const found: number[] = [];
  for (let seq = 0; seq < trace.length; seq++) {
    if (kind.at(seq) !== ENGINE_FACTS.MessageSent || b.at(seq) !== API.WriteTxnMarkers) continue;
    if (time.at(seq) >= sinceMs * 1000) found.push(time.at(seq) / 1000);
  }
  return found;
}

/** A world whose transaction of one record in `t-0` is open; everybody but the leader of it is dead and out of the ISR. */
function almostDeadWorld(brokerEntries: readonly (readonly [string, string])[]) {
  const world = scriptedWorld({ brokerEntries: new Map(brokerEntries) });
  const { clients, cluster } = world;
  let nextToken = 0;
  const call = (make: (token: number) => ClientAnswer): ClientAnswer => {
    const token = nextToken++;
    const answer = make(token);
    for (let ms = 0; answer.kind === 'wait' && ms < 5000; ms++) {
      world.run(1);
      const found = world.answers.get(token);
      if (found !== undefined) return found.answer;
    }
    return answer;
  };
  const config = settings({ 'transactional.id': 'tx' });
  const producer = answered(clients.createProducer(world.host, config, '4.3')) as number;
  answered(call((token) => clients.initTransactions(producer, token)));
  answered(clients.beginTransaction(producer));
  answered(call((token) => clients.send(producer, textRecord('t', null, 'v', 0), token)));
  answered(call((token) => clients.flush(producer, token)));
  const leader = leaderOf(world, 't', 0);
  const others = [...cluster.brokerNodes.values()].filter((node) => node !== leader);
  for (const node of others) cluster.crash(node);
  world.run(20_000);
  const commit = () => call((token) => clients.commitTransaction(producer, token));
  const nowMs = () => cluster.simulation.now / 1000;
  return { world, cluster, others, commit, nowMs };
}

describe('markers that cannot be written', () => {
  it('are sent again at once while the leader refuses them, until it takes them', () => {
    const { world, cluster, others, commit, nowMs } = almostDeadWorld([
      ['transaction.state.log.min.isr', '1'],
    ]);
    const beganMs = nowMs();
    answered(commit());
    world.run(100);
    const sent = attempts(world, beganMs);
    const pauses = sent.slice(1).map((ms, i) => ms - (sent[i] as number));
    expect(sent.length).toBeGreaterThan(30);
    expect(Math.min(...pauses)).toBeGreaterThan(2);
    expect(Math.max(...pauses)).toBeLessThan(4);
    cluster.restart(others[0] as number);
    world.run(20_000);
    expect(countFacts(world, 'TransactionCompleted')).toBe(1);
    const done = attempts(world, beganMs).length;
    world.run(1000);
    expect(attempts(world, beganMs).length).toBe(done);
  });
});

import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../../base/utf8';
import { causesOf } from '../explain';
import type { ClientAnswer, PolledRecord } from './client-api';
import {
  answered,
  factSeqs,
  factsOf,
  leaderOf,
  outcomes,
  type ScriptedWorld,
  scriptedWorld,
  settings,
  textRecord,
} from './testing/scripted-world';

/** A world with a transactional producer and calls that wait for their answers. */
function transactionalWorld(entries: Readonly<Record<string, string>> = {}) {
  const world = scriptedWorld();
  const { clients } = world;
  let nextToken = 5000;
  const call = (make: (token: number) => ClientAnswer, mostMs = 70_000): ClientAnswer => {
    const token = nextToken++;
    const answer = make(token);
    if (answer.kind !== 'wait') return answer;
    for (let ms = 0; ms < mostMs; ms++) {
      const found = world.answers.get(token);
      if (found !== undefined) return found.answer;
      world.run(1);
    }
    throw new Error(`Nothing is answered within ${mostMs} ms.`);
  };
  const producer = (id: string): number => {
    const config = settings({ 'transactional.id': id, ...entries });
    return answered(clients.createProducer(world.host, config, '4.3')) as number;
  };
  const send = (client: number, value: string) =>
    call((token) => clients.send(client, textRecord('t', null, value, 0), token));
  const init = (client: number) => call((token) => clients.initTransactions(client, token));
  const flush = (client: number) => call((token) => clients.flush(client, token));
  const commit = (client: number) => call((token) => clients.commitTransaction(client, token));
  const abort = (client: number) => call((token) => clients.abortTransaction(client, token));
  const one = producer('tx');
  answered(init(one));
  return { ...world, world, call, producer, send, init, flush, commit, abort, one };
}

function thrownBy(answer: ClientAnswer): string {
  if (answer.kind !== 'throw') return answer.kind;
  return `${answer.exception.className.split('.').pop()}: ${answer.exception.message}`;
}

/** Reads `t-0` as far as it can be read now. */
function reader({ world, call, clients }: ReturnType<typeof transactionalWorld>, isolation: string) {
  const config = settings({ 'isolation.level': isolation, 'auto.offset.reset': 'earliest' });
  const client = answered(clients.createConsumer(world.host, config, '4.3')) as number;
  clients.assign(client, [{ topic: 't', partition: 0 }]);
  return (): string[] => {
    const found: string[] = [];
    for (let i = 0; i < 5; i++) {
      const step = answered(call((token) => clients.poll(client, 200, false, token)));
      const { records } = step as unknown as { records: readonly PolledRecord[] };
      for (const { offset, value } of records) found.push(`${offset}${utf8Text(value as Uint8Array)}`);
    }
    return found;
  };
}

function sentenceChain(world: ScriptedWorld, seq: number): string[] {
  const { trace, nodes } = world.cluster.simulation;
  const nodeName = (node: number) => nodes.read(node).name;
  return causesOf({ trace, registry: world.cluster.registry, nodeName }, seq).map(({ text }) => text);
}

describe('a transactional producer', () => {
  it('commits and aborts; readers of committed records see only what counts', () => {
    const it = transactionalWorld();
    const { clients, one, send, flush, commit, abort, run } = it;
    const committed = reader(it, 'read_committed');
    const all = reader(it, 'read_uncommitted');
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(send(one, 'b'));
    answered(flush(one));
    run(50);
    expect([committed(), all()]).toEqual([[], ['0a', '1b']]);
    answered(commit(one));
    run(50);
    expect(committed()).toEqual(['0a', '1b']);
    answered(clients.beginTransaction(one));
    answered(send(one, 'c'));
    answered(flush(one));
    answered(abort(one));
    answered(clients.beginTransaction(one));
    answered(send(one, 'd'));
    answered(commit(one));
    run(100);
    expect([committed(), all()]).toEqual([['5d'], ['3c', '5d']]);
    expect(factsOf(it.world, 'RecordsSkipped').map((fact) => fact.split('what=')[1])).toContain(
      'their transaction was aborted',
    );
  });

  it('fails what was not sent yet when it aborts', () => {
    const { clients, one, send, abort, call } = transactionalWorld({ 'linger.ms': '5000' });
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(abort(one));
    const taken = answered(call((token) => clients.takeCompletions(one, token)));
    expect(outcomes(taken)).toEqual([
      '0 t-0 TransactionAbortedException: Failing batch since transaction was aborted',
    ]);
  });

  it('aborts what is open when it is closed', () => {
    const { world, clients, one, send, flush, call, run } = transactionalWorld();
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(flush(one));
    answered(call((token) => clients.closeProducer(one, 10_000, token)));
    run(50);
    expect(factsOf(world, 'TransactionCompleted')[0]).toContain('outcome=abort');
  });

  it('must call again what timed out before it calls anything else', () => {
    const { world, clients, one, send, flush, commit, abort, run } = transactionalWorld({
      'max.block.ms': '3000',
    });
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(flush(one));
    const brokers = [...world.cluster.brokerNodes.values()];
    for (const node of brokers) world.cluster.setCut(node, world.host, true);
    expect(thrownBy(commit(one))).toBe(
      'TimeoutException: Timeout expired after 3000ms while awaiting EndTxn(true). CommitTransaction timed out - did not complete EndTxn with the transaction coordinator within max.block.ms',
    );
    expect(thrownBy(abort(one))).toBe(
      'IllegalStateException: Cannot attempt operation `abortTransaction` because the previous call to `commitTransaction` timed out and must be retried',
    );
    for (const node of brokers) world.cluster.setCut(node, world.host, false);
    run(40_000);
    expect(thrownBy(commit(one))).toBe('value');
    expect(thrownBy(clients.beginTransaction(one))).toBe('value');
  });

  it('can only abort after records that could not be delivered', () => {
    const { world, clients, one, send, flush, commit, abort, run } = transactionalWorld({
      'delivery.timeout.ms': '4000',
      'request.timeout.ms': '2000',
    });
    answered(clients.beginTransaction(one));
    const brokers = [...world.cluster.brokerNodes.values()];
    answered(send(one, 'a'));
    answered(flush(one));
    for (const node of brokers) world.cluster.setCut(node, world.host, true);
    answered(send(one, 'lost'));
    run(8_000);
    for (const node of brokers) world.cluster.setCut(node, world.host, false);
    run(8_000);
    expect(thrownBy(commit(one))).toBe(
      'KafkaException: Cannot execute transactional method because we are in an error state',
    );
    expect(factsOf(world, 'TransactionFailed')[0]).toContain('state=ABORTABLE_ERROR');
    expect(thrownBy(abort(one))).toBe('value');
    answered(clients.beginTransaction(one));
    answered(send(one, 'b'));
    expect(thrownBy(commit(one))).toBe('value');
  });
});

describe('a transaction coordinator', () => {
  it('ends what is open for too long, and says why', () => {
    const { world, clients, one, send, flush, run } = transactionalWorld({
      'transaction.timeout.ms': '5000',
    });
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(flush(one));
    run(16_000);
    const [prepared] = factSeqs(world, 'TransactionPrepared');
    expect(sentenceChain(world, prepared as number).slice(0, 2)).toEqual([
      'The coordinator decided to abort the transaction of tx: it had been open for longer than transaction.timeout.ms (5000 ms)',
      't-0 became part of the transaction of tx',
    ]);
    expect(factsOf(world, 'TransactionCompleted')).toHaveLength(1);
  });

  it('knows open transactions again when another broker takes over', () => {
    const { world, clients, one, send, flush, commit, run } = transactionalWorld();
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(flush(one));
    const [given] = factSeqs(world, 'ProducerIdGiven');
    const coordinator = world.cluster.simulation.trace.facts.columns.node.at(given as number);
    world.cluster.crash(coordinator);
    run(15_000);
    answered(send(one, 'b'));
    expect(thrownBy(commit(one))).toBe('value');
    run(500);
    const completed = factsOf(world, 'TransactionCompleted');
    expect(completed).toHaveLength(1);
    expect(completed[0]).toContain('outcome=commit');
    expect(completed[0]).not.toContain(world.cluster.simulation.nodes.read(coordinator).name);
  });

  it('has markers written by leaders that were elected meanwhile', () => {
    const it = transactionalWorld();
    const { world, clients, one, send, flush, commit, run } = it;
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(flush(one));
    const committed = reader(it, 'read_committed');
    const leader = leaderOf(world, 't', 0);
    world.cluster.crash(leader);
    answered(commit(one));
    run(15_000);
    expect(committed()).toEqual(['0a']);
  });

  it('refuses a producer whose id another one has taken over', () => {
    const { world, clients, one, producer, send, flush, init, commit } = transactionalWorld();
    answered(clients.beginTransaction(one));
    answered(send(one, 'a'));
    answered(flush(one));
    const two = producer('tx');
    answered(init(two));
    expect(factsOf(world, 'TransactionPrepared')[0]).toContain('another producer began');
    expect(thrownBy(commit(one))).toBe(
      'ProducerFencedException: There is a newer producer with the same transactionalId which fences the current one.',
    );
    expect(factsOf(world, 'ProducerFenced')[0]).toContain('epoch=0 latest=2');
    answered(clients.beginTransaction(two));
    answered(send(two, 'b'));
    expect(thrownBy(commit(two))).toBe('value');
  });
});

import { expect, it } from 'vitest';
import type { ClientAnswer } from '../clients/client-api';
import { answered, scriptedWorld, settings, textRecord } from '../clients/testing/scripted-world';

/** A producer that has committed one transaction, in a cluster that soon forgets transactional ids. */
function worldAfterATransaction() {
  const world = scriptedWorld({
    brokerEntries: new Map([
      ['transactional.id.expiration.ms', '60000'],
      ['transaction.remove.expired.transaction.cleanup.interval.ms', '20000'],
    ]),
  });
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
  const create = () =>
    answered(clients.createProducer(world.host, settings({ 'transactional.id': 'tx' }), '4.3')) as number;
  const init = (producer: number) => call((token) => clients.initTransactions(producer, token));
  const transact = (producer: number) => {
    answered(clients.beginTransaction(producer));
    call((token) => clients.send(producer, textRecord('t', null, 'v', 0), token));
    return call((token) => clients.commitTransaction(producer, token));
  };
  const producer = create();
  answered(init(producer));
  answered(transact(producer));
  const known = () =>
    [1, 2, 3].flatMap((id) => {
      const broker = cluster.indexOfId(id);
      return cluster.brokerParts.transactions.transactions(broker).map((transaction) => ({
        ...transaction,
        broker: id,
      }));
    });
  return { world, cluster, producer, create, init, transact, known };
}

it('forgets a transactional id that nobody uses any more, also for the next coordinator', () => {
  const { world, cluster, known } = worldAfterATransaction();
  const [{ broker = 0, producerId = -1 } = {}] = known();
  expect(producerId).toBeGreaterThanOrEqual(0);
  world.run(55_000);
  expect(known()).toHaveLength(1);
  world.run(30_000);
  expect(known()).toEqual([]);
  cluster.crash(cluster.brokerNodes.get(broker) as number);
  world.run(20_000);
  expect(known()).toEqual([]);
});

it('gives who comes back another producer id, and refuses who goes on with the old one', () => {
  const { world, producer, create, init, transact, known } = worldAfterATransaction();
  const before = known()[0]?.producerId;
  world.run(90_000);
  const late = transact(producer);
  expect(late).toMatchObject({
    exception: { className: expect.stringContaining('InvalidPidMappingException') },
  });
  answered(init(create()));
  expect(known()[0]?.producerId).not.toBe(before);
});

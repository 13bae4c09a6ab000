import { describe, expect, it } from 'vitest';
import { PollingConsumers } from '../testing/polling-consumers';
import { factsOf, scriptedWorld, settings, textRecord } from '../testing/scripted-world';

const PACKAGE = 'org.apache.kafka.clients.consumer';
const COOPERATIVE = {
  'group.id': 'g',
  'partition.assignment.strategy': `${PACKAGE}.CooperativeStickyAssignor`,
  'auto.offset.reset': 'earliest',
};

function world(partitions = 4) {
  return scriptedWorld({
    topics: [{ name: 't', partitions, replicationFactor: 3, configs: new Map() }],
  });
}

/** The reasons for which the group rebalanced. */
function rebalances(at: ReturnType<typeof world>): string[] {
  return factsOf(at, 'RebalanceStarted').map((line) =>
    line.slice(line.indexOf('reason=') + 'reason='.length),
  );
}

describe('the cooperative rebalance protocol', () => {
  it('takes only what moves from its owner, and assigns it in a second rebalance', () => {
    const at = world();
    const consumers = new PollingConsumers(at);
    consumers.start('A', ['t'], COOPERATIVE);
    consumers.run(2000);
    expect(consumers.news()).toEqual(['0 A assigned [t-0 t-1 t-2 t-3]']);
    consumers.start('B', ['t'], COOPERATIVE);
    consumers.run(10_000);
    expect(consumers.news().map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
      'A revoked [t-2 t-3]',
      'A assigned []',
      'B assigned []',
      'A assigned []',
      'B assigned [t-2 t-3]',
    ]);
    expect(rebalances(at)).toEqual([
      'new member joined',
      'new member joined',
      'need to revoke partitions and re-join',
    ]);
    expect(factsOf(at, 'PartitionsRevoked').length).toBe(1);
  });

  it('goes on fetching what stays while the group rebalances', () => {
    const at = world(2);
    const consumers = new PollingConsumers(at);
    consumers.start('A', ['t'], COOPERATIVE);
    consumers.run(2000);
    // B joins and does not poll on, so that the second rebalance waits for it.
    consumers.start('B', ['t'], COOPERATIVE);
    consumers.run(3100);
    consumers.stall('B');
    consumers.news();
    const producer = at.clients.createProducer(at.host, settings(), '4.3');
    if (producer.kind !== 'value') throw new Error('no producer');
    at.clients.send(producer.value as number, textRecord('t', null, 'meanwhile', 0), 1);
    consumers.run(500);
    expect(consumers.news().map((line) => line.slice(2))).toContain('A t-0@0=meanwhile');
  });

  it('says that partitions are lost when the member was put out', () => {
    const at = world(1);
    const consumers = new PollingConsumers(at);
    const entries = { ...COOPERATIVE, 'max.poll.interval.ms': '6000', 'session.timeout.ms': '6000' };
    const client = consumers.start('A', ['t'], entries);
    consumers.run(2000);
    expect(consumers.news()).toEqual(['0 A assigned [t-0]']);
    consumers.stall('A');
    consumers.run(8000);
    const answer = at.clients.poll(client, 100, false, 1);
    expect(answer).toMatchObject({ value: { step: 'callback', callback: 'lost' } });
  });

  it('is chosen only when all assignors support it: with the defaults everything is given up first', () => {
    const at = world(2);
    const consumers = new PollingConsumers(at);
    const defaults = { 'group.id': 'g' };
    consumers.start('A', ['t'], defaults);
    consumers.run(2000);
    consumers.start('B', ['t'], defaults);
    consumers.run(8000);
    expect(consumers.news().map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
      'A assigned [t-0 t-1]',
      'A revoked [t-0 t-1]',
      'A assigned [t-0]',
      'B assigned [t-1]',
    ]);
  });

  it('gives the sticky assignor back what its members had, though they gave everything up', () => {
    const at = world(4);
    const consumers = new PollingConsumers(at);
    const sticky = { 'group.id': 'g', 'partition.assignment.strategy': `${PACKAGE}.StickyAssignor` };
    for (const name of ['A', 'B', 'C']) consumers.start(name, ['t'], sticky);
    consumers.run(4000);
    const before = consumers.news().sort();
    const holder = (list: readonly string[], name: string) =>
      list
        .find((line) => line.includes(`${name} assigned`))
        ?.replace(/^.*\[|\]$/g, '')
        .split(' ') ?? [];
    consumers.close('C');
    consumers.run(8000);
    const after = consumers.news();
    for (const name of ['A', 'B']) {
      expect(holder(after, name)).toEqual(expect.arrayContaining(holder(before, name)));
    }
    expect([...holder(after, 'A'), ...holder(after, 'B')].sort()).toEqual(['t-0', 't-1', 't-2', 't-3']);
  });
});

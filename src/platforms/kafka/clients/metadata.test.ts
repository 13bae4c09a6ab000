import { describe, expect, it } from 'vitest';
import type { MetadataResponse } from '../protocol/messages';
import { addTopic, newMetadata, nextUpdateAt, requestUpdateForTopic, retainsTopic } from './metadata';
import { EMPTY_SNAPSHOT, mergeResponse, withLeader } from './metadata-snapshot';

function response(leaderId: number, leaderEpoch: number, errorCode = 0): MetadataResponse {
  const partition = {
    errorCode: 0,
    partition: 5,
    partitionIndex: 0,
    leaderId,
    leaderEpoch,
    replicas: [1, 2],
    isr: [1, 2],
    offlineReplicas: [],
  };
  return {
    brokers: [1, 2].map((id) => ({ id, node: id * 10, rack: '' })),
    controllerId: 1,
    topics: [
      {
        errorCode,
        name: 't',
        topicId: 'AAAAAAAAAAAAAAAAAAAAAA',
        isInternal: false,
        partitions: errorCode === 0 ? [partition] : [],
      },
    ],
  };
}

const all = () => true;

describe('metadata snapshots', () => {
  it('know leaders, and the partitions that each broker leads', () => {
    const { snapshot, hasNews, isStale } = mergeResponse(EMPTY_SNAPSHOT, response(2, 3), false, all);
    expect(snapshot.partitions.get(5)).toMatchObject({ leaderId: 2, leaderEpoch: 3, topic: 't', index: 0 });
    expect([...snapshot.partitionsByLeader]).toEqual([[2, [5]]]);
    expect([hasNews, isStale]).toEqual([true, false]);
    expect(mergeResponse(snapshot, response(2, 3), false, all).hasNews).toBe(false);
  });

  it('do not go back to an older leader epoch', () => {
    const { snapshot } = mergeResponse(EMPTY_SNAPSHOT, response(2, 3), false, all);
    const older = mergeResponse(snapshot, response(1, 2), false, all).snapshot;
    expect(older.partitions.get(5)).toMatchObject({ leaderId: 2, leaderEpoch: 3 });
  });

  it('have no leader whose broker they do not know', () => {
    const { snapshot } = mergeResponse(EMPTY_SNAPSHOT, response(9, 3), false, all);
    expect(snapshot.partitions.get(5)?.leaderId).toBe(-1);
    expect(snapshot.partitionsByLeader.size).toBe(0);
  });

  it('say that a topic without partitions must be asked for again', () => {
    expect(mergeResponse(EMPTY_SNAPSHOT, response(2, 3, 3), false, all).isStale).toBe(true);
  });

  it('keep other topics through a partial response, as far as they are wanted', () => {
    const { snapshot } = mergeResponse(EMPTY_SNAPSHOT, response(2, 3), false, all);
    const partial = { ...response(1, 1), topics: [] };
    expect(mergeResponse(snapshot, partial, true, all).snapshot.topics.has('t')).toBe(true);
    expect(mergeResponse(snapshot, partial, true, () => false).snapshot.topics.has('t')).toBe(false);
    expect(mergeResponse(snapshot, partial, false, all).snapshot.topics.has('t')).toBe(false);
  });

  it('take a newer leader from an error, but not an older one', () => {
    const { snapshot } = mergeResponse(EMPTY_SNAPSHOT, response(2, 3), false, all);
    expect(withLeader(snapshot, 5, 1, 4, 10)?.partitionsByLeader.get(1)).toEqual([5]);
    expect(withLeader(snapshot, 5, 1, 3, 10)).toBeNull();
    expect(withLeader(snapshot, 6, 1, 9, 10)).toBeNull();
  });
});

describe('metadata of a client', () => {
  it('is due at once at the beginning, then after metadata.max.age.ms', () => {
    const metadata = newMetadata();
    expect(nextUpdateAt(metadata, 1000)).toBeLessThan(0);
    Object.assign(metadata, { needFullUpdate: false, lastSuccessfulRefresh: 500, allowedAt: 600 });
    expect(nextUpdateAt(metadata, 1000)).toBe(1_000_500);
  });

  it('waits for the backoff, but not for a new topic', () => {
    const metadata = newMetadata();
    Object.assign(metadata, { needFullUpdate: true, allowedAt: 600 });
    expect(nextUpdateAt(metadata, 1000)).toBe(600);
    addTopic(metadata, 'new', 10);
    expect(metadata.newTopics).toEqual(['new']);
    expect(nextUpdateAt(metadata, 1000)).toBeLessThan(0);
    metadata.newTopics = [];
    Object.assign(metadata, { needFullUpdate: false, needPartialUpdate: false, allowedAt: 600 });
    requestUpdateForTopic(metadata, 'new');
    expect(nextUpdateAt(metadata, 1000)).toBe(600);
  });

  it('forgets a topic that was not used for metadata.max.idle.ms, but not before it was asked for', () => {
    const metadata = newMetadata();
    addTopic(metadata, 't', 100);
    expect(retainsTopic(metadata, 't', 101)).toBe(true);
    metadata.newTopics = [];
    expect(retainsTopic(metadata, 't', 99)).toBe(true);
    expect(retainsTopic(metadata, 't', 101)).toBe(false);
    expect(metadata.topics.size).toBe(0);
  });
});

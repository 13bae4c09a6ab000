import { describe, expect, it } from 'vitest';
import { newMetadata } from '../metadata';
import { factsOf, scriptedWorld } from '../testing/scripted-world';
import type { ConsumerSettings } from './consumer-settings';
import type { AssignedPartition, ConsumerState } from './consumer-state';
import { OffsetFetcher } from './offset-fetcher';

/** A consumer at offset 10 of partition 0 that waits to hear where the leader's epoch 2 ends. */
function validating(strategy: 'latest' | 'none') {
  const world = scriptedWorld();
  const fetcher = new OffsetFetcher(world.cluster, null as never);
  const assigned = {
    partition: 0,
    status: 'awaitValidation',
    position: 10,
    positionEpoch: 2,
    validatedEpoch: 3,
  };
  const state = {
    node: world.host,
    metadata: newMetadata(),
    assigned: new Map([[0, assigned as AssignedPartition]]),
  } as ConsumerState;
  const settings = {
    config: { autoOffsetReset: { strategy }, retryBackoffMs: 100 },
  } as unknown as ConsumerSettings;
  const hear = (endOffset: number, leaderEpoch: number, errorCode = 0) => {
    const body = { partitions: [{ partition: 0, errorCode, leaderEpoch, endOffset }] };
    fetcher.onEpochEnds(state, settings, body, { partitions: [0], positions: [10] });
    return assigned as AssignedPartition;
  };
  return { world, hear };
}

describe('the position of a consumer after a change of the leader', () => {
  it('stays when the log of the new leader goes at least as far', () => {
    const { world, hear } = validating('latest');
    expect(hear(10, 2)).toMatchObject({ status: 'fetching', position: 10 });
    expect(factsOf(world, 'OffsetReset')).toEqual([]);
  });

  it('goes back to where the logs part when that was truncated', () => {
    const { world, hear } = validating('latest');
    expect(hear(7, 2)).toMatchObject({ status: 'fetching', position: 7, validatedEpoch: 3 });
    expect(factsOf(world, 'OffsetReset')).toEqual(['0 App partition=0 offset=7 strategy=truncation']);
  });

  it('is reset when the leader does not know the epoch', () => {
    expect(validating('latest').hear(-1, -1)).toMatchObject({ status: 'awaitReset', position: -1 });
    expect(validating('none').hear(-1, -1)).toMatchObject({ status: 'fetching', position: 10 });
  });

  it('is asked for again after an error', () => {
    const NOT_LEADER = 6;
    const { hear } = validating('latest');
    expect(hear(-1, -1, NOT_LEADER)).toMatchObject({ status: 'awaitValidation', retryAt: 100_000 });
  });
});

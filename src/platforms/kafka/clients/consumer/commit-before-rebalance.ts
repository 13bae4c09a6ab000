import { microsFromMs } from '../../../../engine/clock';
import type { ClusterContext } from '../../cluster-context';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerState } from './consumer-state';
import { type GroupState, NO_COMMIT } from './group-state';
import type { OffsetCommits } from './offset-commits';

/** The automatic commit before partitions are given up, tried again until it is done or its time is over. */
export class CommitBeforeRebalance {
  private readonly context: ClusterContext;
  private readonly commits: OffsetCommits;

  constructor(context: ClusterContext, commits: OffsetCommits) {
    this.context = context;
    this.commits = commits;
  }

  /** One look: whether the rebalance may go on. `begin` is called just before a commit is sent. */
  isDone(state: ConsumerState, group: GroupState, settings: ConsumerSettings, begin: () => void): boolean {
    const { now } = this.context.simulation;
    if (group.prepareDeadline < 0)
      group.prepareDeadline = now + microsFromMs(settings.config.maxPollIntervalMs);
    if (!settings.config.enableAutoCommit) return true;
    if (group.prepareCommit.phase === 'idle' && group.prepareCommit.retryAt <= now) {
      const offsets = this.commits.allConsumed(state);
      begin();
      group.prepareCommit = { phase: 'inFlight', attempts: group.prepareCommit.attempts };
      this.commits.send(state, group, settings, offsets, 'prepare');
    }
    return group.prepareCommit.phase === 'done' || group.prepareDeadline <= now;
  }

  /** The rebalance went on: the next one commits anew. */
  reset(group: GroupState): void {
    group.prepareDeadline = -1;
    group.prepareCommit = NO_COMMIT;
  }
}

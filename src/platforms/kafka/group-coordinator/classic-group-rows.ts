import type { ProtocolRow } from '../../../engine/protocol-rows';

/** The states of a classic group (group/classic/ClassicGroupState). */
export type ClassicGroupState = 'Empty' | 'PreparingRebalance' | 'CompletingRebalance' | 'Stable' | 'Dead';

/** What moves a classic group from one state to another. */
export type ClassicGroupEvent =
  | 'member joins'
  | 'rebalance is needed'
  | 'all members joined'
  | 'everybody left'
  | 'leader synced'
  | 'group unloaded';

/** The life of a classic group, as GroupMetadataManager leads it through ClassicGroupState. */
export const classicGroupRows: readonly ProtocolRow<ClassicGroupState, ClassicGroupEvent>[] = [
  {
    from: ['Empty'],
    event: 'member joins',
    to: 'PreparingRebalance',
    source: 'GroupMetadataManager.prepareRebalance (initial delay, KIP-134)',
  },
  {
    from: ['CompletingRebalance', 'Stable'],
    event: 'rebalance is needed',
    to: 'PreparingRebalance',
    source: 'GroupMetadataManager.prepareRebalance',
  },
  {
    from: ['PreparingRebalance'],
    event: 'all members joined',
    to: 'CompletingRebalance',
    source: 'ClassicGroup.initNextGeneration',
  },
  {
    from: ['PreparingRebalance'],
    event: 'everybody left',
    to: 'Empty',
    source: 'ClassicGroup.initNextGeneration',
  },
  {
    from: ['CompletingRebalance'],
    event: 'leader synced',
    to: 'Stable',
    source: 'GroupMetadataManager.classicGroupSyncToClassicGroup',
  },
  {
    from: ['Empty', 'PreparingRebalance', 'CompletingRebalance', 'Stable', 'Dead'],
    event: 'group unloaded',
    to: 'Dead',
    source: 'GroupMetadataManager.onUnloaded',
  },
];

import { assignSticky } from '../../../src/platforms/kafka/clients/consumer/sticky/sticky-assignor';
import { churnAdapter } from '../churn-vector';

/** Compares the partitions of each member in every step; their order within a topic is not asserted. */
export const assignorStickyChurn = churnAdapter('assignor-sticky-churn', true, assignSticky);

import { assignCooperativeSticky } from '../../../src/platforms/kafka/clients/consumer/sticky/sticky-assignor';
import { churnAdapter } from '../churn-vector';

/** Compares the partitions of each member in every step; their order within a topic is not asserted. */
export const assignorCooperativeStickyChurn = churnAdapter(
  'assignor-cooperative-sticky-churn',
  false,
  assignCooperativeSticky,
);

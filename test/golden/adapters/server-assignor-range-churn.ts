import { serverChurnAdapter } from '../server-churn-vector';

/** Compares the target of every member in every step. */
export const serverAssignorRangeChurn = serverChurnAdapter('server-assignor-range-churn', 'range');

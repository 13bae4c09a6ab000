import { serverChurnAdapter } from '../server-churn-vector';

/** Compares the target of every member in every step. */
export const serverAssignorUniformChurn = serverChurnAdapter('server-assignor-uniform-churn', 'uniform');

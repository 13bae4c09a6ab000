// What Node refuses.
import { hidden } from './hidden.js';

export const mustCall = (work) => {
  if ($isFunction(work)) return;
  $needs('language');
  hidden.refuseCallback(work);
};

/** The flow analyses, run on a program without other errors. */
import type { Attributor } from './attribution';
import type { Reporter } from './reporter';

/** Reports what only the flow of control shows. */
export function analyseFlow(_attributor: Attributor, _reporter: Reporter): void {
  return undefined;
}

/** The flow analyses, run on a program without other errors. */
import type { Attributor } from './attribution';
import { AssignmentFlow } from './flow-assignment';
import { ExceptionFlow } from './flow-exceptions';
import { Reachability } from './flow-reachability';
import type { Reporter } from './reporter';

/** Reports what only the flow of control shows, one analysis after the other as in javac. */
export function analyseFlow(attributor: Attributor, reporter: Reporter): void {
  const reachability = new Reachability(reporter);
  for (const { members } of attributor.classes) reachability.members(members);
  const assignment = new AssignmentFlow(attributor, reporter);
  for (const { symbol, members, source } of attributor.classes) assignment.classBody(symbol, members, source);
  const exceptions = new ExceptionFlow(attributor, reporter);
  for (const { members } of attributor.classes) exceptions.members(members);
  assignment.reportCaptures();
}

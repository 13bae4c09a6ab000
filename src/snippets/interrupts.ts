import type { MachineState } from '../interpreter/machine/state';
import type { ClientAnswer } from '../platforms/kafka/clients/client-api';

/** Whether a thread was interrupted and has not been told yet. */
export function isInterrupted(machine: MachineState | null, thread: number): boolean {
  return machine?.threads.find(({ id }) => id === thread)?.interrupted === true;
}

/** What an operation throws whose thread was interrupted. */
export function interruption(name: string): ClientAnswer & { kind: 'throw' } {
  const className = 'org.apache.kafka.common.errors.InterruptException';
  return { kind: 'throw', exception: { className, message: name === 'flush' ? 'Flush interrupted.' : '' } };
}

/** Operations that look for an interrupt before they do anything, as everything that polls the network does. */
const CHECKS_FOR_INTERRUPTS: ReadonlySet<string> = new Set([
  'poll',
  'commitSync',
  'committed',
  'beginningOffsets',
  'endOffsets',
  'offsetsForTimes',
  'allTopics',
]);

/** Whether an operation is given up before it begins when its thread was interrupted. */
export function checksForInterrupts(name: string): boolean {
  return CHECKS_FOR_INTERRUPTS.has(name);
}

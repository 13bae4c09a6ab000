import { present } from '../base/assert';
import type { Trace } from '../engine/trace';

/** The kinds of facts that programs record and that their remarks look at; every platform for programs has them. */
const names = [
  'ProgramStarted',
  'ConsolePrinted',
  'ProgramEnded',
  'OffsetReset',
  'RecordsAppended',
  'PartitionsAssigned',
  'OffsetCommitted',
] as const;

/** The numbers of those kinds in a trace. */
export type ProgramFacts = Readonly<Record<(typeof names)[number], number>>;

/** Looks the kinds up. */
export function programFacts(trace: Trace): ProgramFacts {
  const numbers = names.map((name) => {
    const number = trace.kinds.findIndex((kind) => kind.name === name);
    return [name, present(number < 0 ? undefined : number, `a kind of fact ${name}`)];
  });
  return Object.fromEntries(numbers) as ProgramFacts;
}

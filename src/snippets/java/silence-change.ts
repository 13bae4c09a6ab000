import type { CompilationUnit } from '../../interpreter/java/syntax/declarations';
import type { Expression, MethodCall } from '../../interpreter/java/syntax/expressions';
import type { Lack, SilenceChange } from '../compiled-program';
import type { ProgramChange } from '../program-lines';
import { methodCalls } from './tree-walk';

const GROUP_ID = { constant: 'GROUP_ID_CONFIG', key: 'group.id' };
const OFFSET_RESET = { constant: 'AUTO_OFFSET_RESET_CONFIG', key: 'auto.offset.reset' };

type Edit = ProgramChange['edits'][number];

/**
 * The change that lets a program receive what it missed: auto.offset.reset=earliest, where the program sets it or
 * behind the line that sets group.id, and a longer time in poll where that is written as a number. Null when the
 * places cannot be found in its text.
 */
export function silenceChange(unit: CompilationUnit, { beginsLate, pollMs }: Lack): SilenceChange | null {
  const calls = methodCalls(unit);
  const found: { readonly at: number; readonly edit: Edit }[] = [];
  if (beginsLate) {
    const policy = calls.find((call) => sets(call, OFFSET_RESET));
    const group = calls.find((call) => sets(call, GROUP_ID));
    if (policy !== undefined) found.push({ at: policy.start, edit: changedPolicy(unit, policy) });
    else if (group !== undefined) found.push({ at: group.start, edit: addedPolicy(unit, group) });
    else return null;
  }
  if (pollMs !== null) {
    const poll = pollTime(calls);
    if (poll === null) return null;
    found.push({ at: poll.call.start, edit: changedTime(unit, poll, pollMs) });
  }
  const [first] = found;
  if (first === undefined) return null;
  const label = [
    ...(beginsLate ? ['begin with the earliest record'] : []),
    ...(pollMs === null ? [] : [`wait ${pollMs} ms in poll`]),
  ].join(' and ');
  const edits = found.map(({ edit }) => edit);
  return {
    line: unit.text.slice(0, first.at).split('\n').length,
    change: { label: `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`, edits },
  };
}

function sets(call: MethodCall, setting: typeof GROUP_ID): boolean {
  const [key, value] = call.arguments;
  const isPut = call.name === 'put' || call.name === 'setProperty';
  return isPut && key !== undefined && value !== undefined && isKey(key, setting);
}

function isKey(key: Expression, { constant, key: text }: typeof GROUP_ID): boolean {
  if (key.kind === 'FieldAccess' || key.kind === 'Name') return key.name === constant;
  return key.kind === 'Literal' && key.value === text;
}

function changedPolicy(unit: CompilationUnit, call: MethodCall): Edit {
  const value = call.arguments[1] as Expression;
  return editOf(unit, call.start, call.end, [{ ...value, text: '"earliest"' }]);
}

function addedPolicy(unit: CompilationUnit, call: MethodCall): Edit {
  const end = unit.text.indexOf(';', call.end) + 1;
  const lineStart = unit.text.lastIndexOf('\n', call.start) + 1;
  const indent = /^\s*/.exec(unit.text.slice(lineStart))?.[0] ?? '';
  const receiver = call.target === null ? '' : `${unit.text.slice(call.start, call.target.end)}.`;
  const key = call.arguments[0] as Expression;
  const written =
    key.kind === 'Literal'
      ? JSON.stringify(OFFSET_RESET.key)
      : unit.text.slice(key.start, key.end).replace(GROUP_ID.constant, OFFSET_RESET.constant);
  const added = `\n${indent}${receiver}${call.name}(${written}, "earliest");`;
  return editOf(unit, call.start, end, [{ start: end, end, text: added }]);
}

interface PollTime {
  readonly call: MethodCall;
  /** The number, and how many milliseconds one of it is. */
  readonly number: Expression;
  readonly unitMs: number;
}

/** The time of the first poll that gives it as a number: `poll(1000)`, `poll(Duration.ofMillis(100))`. */
function pollTime(calls: readonly MethodCall[]): PollTime | null {
  for (const call of calls) {
    const [time] = call.arguments;
    if (call.name !== 'poll' || time === undefined || call.arguments.length !== 1) continue;
    if (time.kind === 'Literal') return { call, number: time, unitMs: 1 };
    const [number] = time.kind === 'MethodCall' ? time.arguments : [];
    if (time.kind !== 'MethodCall' || number?.kind !== 'Literal') continue;
    if (time.name === 'ofMillis') return { call, number, unitMs: 1 };
    if (time.name === 'ofSeconds') return { call, number, unitMs: 1000 };
  }
  return null;
}

function changedTime(unit: CompilationUnit, { call, number, unitMs }: PollTime, pollMs: number): Edit {
  const text = String(Math.ceil(pollMs / unitMs));
  return editOf(unit, call.start, call.end, [{ ...number, text }]);
}

/** An edit of a stretch of the text, begun as much earlier as it takes to be the first of its kind. */
function editOf(
  unit: CompilationUnit,
  start: number,
  end: number,
  changes: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): Edit {
  let from = start;
  while (from > 0 && unit.text.indexOf(unit.text.slice(from, end)) !== from) from -= 1;
  let replace = '';
  let at = from;
  for (const change of changes) {
    replace += unit.text.slice(at, change.start) + change.text;
    at = change.end;
  }
  replace += unit.text.slice(at, end);
  return { kind: 'program', program: unit.fileName, find: unit.text.slice(from, end), replace };
}

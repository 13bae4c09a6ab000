import type { CompilationUnit } from '../../interpreter/java/syntax/declarations';
import type { Expression, MethodCall } from '../../interpreter/java/syntax/expressions';
import type { ProgramChange } from '../program-lines';
import { methodCalls } from './tree-walk';

const GROUP_ID = { constant: 'GROUP_ID_CONFIG', key: 'group.id' };
const OFFSET_RESET = { constant: 'AUTO_OFFSET_RESET_CONFIG', key: 'auto.offset.reset' };

/** Where a program gets the change, and the change: reading from the beginning when there is no committed offset. */
export interface EarliestChange {
  /** The line that sets the group, or the policy, from 1. */
  readonly line: number;
  readonly change: ProgramChange;
}

/**
 * The change that makes a program's consumers start with the earliest record: the value of auto.offset.reset where the
 * program sets it, else one more line behind the one that sets group.id. Null when the program sets neither in a way
 * that can be found in its text.
 */
export function earliestChange(unit: CompilationUnit): EarliestChange | null {
  const calls = methodCalls(unit);
  const policy = calls.find((call) => sets(call, OFFSET_RESET));
  if (policy !== undefined) return changeOfPolicy(unit, policy);
  const group = calls.find((call) => sets(call, GROUP_ID));
  return group === undefined ? null : lineBehind(unit, group);
}

function sets(call: MethodCall, setting: typeof GROUP_ID): boolean {
  const [key, value] = call.arguments;
  return (
    (call.name === 'put' || call.name === 'setProperty') &&
    key !== undefined &&
    value !== undefined &&
    isKey(key, setting)
  );
}

function isKey(key: Expression, { constant, key: text }: typeof GROUP_ID): boolean {
  if (key.kind === 'FieldAccess' || key.kind === 'Name') return key.name === constant;
  return key.kind === 'Literal' && key.value === text;
}

function changeOfPolicy(unit: CompilationUnit, call: MethodCall): EarliestChange {
  const value = call.arguments[1] as Expression;
  const edit = editOf(unit, call.start, call.end, (found) => {
    const before = found.slice(0, found.length - (call.end - value.start));
    return `${before}"earliest"${unit.text.slice(value.end, call.end)}`;
  });
  return {
    line: lineOf(unit, call.start),
    change: { label: 'Start with the earliest record', edits: [edit] },
  };
}

function lineBehind(unit: CompilationUnit, call: MethodCall): EarliestChange {
  const end = unit.text.indexOf(';', call.end) + 1;
  const lineStart = unit.text.lastIndexOf('\n', call.start) + 1;
  const indent = /^\s*/.exec(unit.text.slice(lineStart))?.[0] ?? '';
  const target = unit.text.slice(call.start, call.target?.end ?? call.start);
  const key = call.arguments[0] as Expression;
  const written =
    key.kind === 'Literal'
      ? JSON.stringify(OFFSET_RESET.key)
      : unit.text.slice(key.start, key.end).replace(GROUP_ID.constant, OFFSET_RESET.constant);
  const receiver = target === '' ? '' : `${target}.`;
  const added = `${indent}${receiver}${call.name}(${written}, "earliest");`;
  const edit = editOf(unit, call.start, end, (found) => `${found}\n${added}`);
  return {
    line: lineOf(unit, call.start),
    change: { label: 'Start with the earliest record', edits: [edit] },
  };
}

/** An edit of a stretch of the text, begun as much earlier as it takes to be found first there. */
function editOf(unit: CompilationUnit, start: number, end: number, replaced: (found: string) => string) {
  let from = start;
  while (from > 0 && unit.text.indexOf(unit.text.slice(from, end)) !== from) from -= 1;
  const find = unit.text.slice(from, end);
  return { kind: 'program', program: unit.fileName, find, replace: replaced(find) } as const;
}

function lineOf(unit: CompilationUnit, offset: number): number {
  return unit.text.slice(0, offset).split('\n').length;
}

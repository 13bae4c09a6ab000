/** Switch statements and switch expressions, over ints, strings and enums. */
import { Op } from '../../machine/opcodes';
import type { Expression, SwitchExpression } from '../syntax/expressions';
import type { Switch, SwitchCase } from '../syntax/statements';
import type { Label } from './code-builder';
import { constantOf } from './constant-symbols';
import { constantValue } from './constants';
import type { Emission, Exit } from './emission';
import { emitInvoke } from './emit-calls';
import { reopenSegments, runFinallies } from './emit-exits';
import { convert, emitValue, noteNull } from './emit-values';
import { CompileFault, unsupported } from './fault';
import { INT, type JavaType } from './types';

/** Where the cases begin, and where no case fits. */
interface Dispatch {
  readonly labels: readonly Label[];
  readonly otherwise: Label;
  readonly hasDefault: boolean;
}

/** Emits the selector and the jump to the case that fits. */
function emitDispatch(emission: Emission, selector: Expression, cases: readonly SwitchCase[]): Dispatch {
  const { code, builder, typing } = emission;
  const { relations } = typing;
  const type = relations.upper(typing.tree.type(selector) as JavaType);
  const labels = cases.map(() => code.label());
  const otherwise = code.label();
  const { id, table } = builder.newSwitch();
  const isText = type.kind === 'class' && type.symbol.name === 'java.lang.String';
  const isEnum = type.kind === 'class' && type.symbol.kind === 'enum';
  const given = emission.expression(selector);
  if (isText) {
    const pc = code.emit(Op.CHECK_NULL);
    noteNull(emission, pc, 'Cannot invoke "String.hashCode()"', selector);
    code.emitSwitch(Op.SWITCH_TEXT, id, otherwise);
  } else if (isEnum) {
    const pc = code.emit(Op.GET_FIELD, 1);
    noteNull(emission, pc, `Cannot invoke "${type.symbol.name}.ordinal()"`, selector);
    code.emitSwitch(Op.SWITCH, id, otherwise);
  } else {
    convert(emission, given, INT, selector);
    code.emitSwitch(Op.SWITCH, id, otherwise);
  }
  let hasDefault = false;
  cases.forEach((group, index) => {
    const label = labels[index] as Label;
    if (group.isDefault) hasDefault = true;
    for (const node of group.labels) {
      if (node.kind === 'Name' && node.name === 'default') hasDefault = true;
      code.addCase(table, caseKey(emission, node, isEnum ? type : null), label);
    }
  });
  return { labels, otherwise, hasDefault };
}

function caseKey(emission: Emission, node: Expression, enumType: JavaType | null): number | string {
  if (enumType?.kind === 'class') {
    const name = node.kind === 'Name' ? node.name : null;
    const constant = enumType.symbol.enumConstants.find((each) => each.name === name);
    if (!constant)
      throw new CompileFault(
        node.start,
        'an enum switch case label must be the unqualified name of an enumeration constant',
      );
    return constant.ordinal;
  }
  const { typing } = emission;
  const constant = constantValue(typing.tree, node, (symbol) => constantOf(typing, symbol));
  if (!constant) throw unsupported(node.start, 'a case label that is no constant');
  if (typeof constant.value === 'string') return constant.value;
  return Number(constant.value);
}

function emitCases(emission: Emission, cases: readonly SwitchCase[], dispatch: Dispatch, end: Label): void {
  const { code } = emission;
  cases.forEach((group, index) => {
    code.place(dispatch.labels[index] as Label);
    if (group.isDefault) code.place(dispatch.otherwise);
    for (const statement of group.body) emission.statement(statement);
    if (group.arrow) code.jump(Op.JUMP, end);
  });
}

/** Emits a switch statement. */
export function emitSwitch(emission: Emission, node: Switch): void {
  const { code, exits } = emission;
  const end = code.label();
  const label = emission.pendingLabel;
  emission.pendingLabel = null;
  const dispatch = emitDispatch(emission, node.selector, node.cases);
  exits.push({ kind: 'target', label, isLoop: false, isSwitch: true, breakTo: end, continueTo: null });
  emitCases(emission, node.cases, dispatch, end);
  exits.pop();
  if (!dispatch.hasDefault) code.place(dispatch.otherwise);
  code.place(end);
}

/** Emits a switch expression; its value is on the stack at the end. */
export function emitSwitchExpression(emission: Emission, node: SwitchExpression, type: JavaType): JavaType {
  const { code, exits } = emission;
  const end = code.label();
  const slot = code.newSlot();
  const dispatch = emitDispatch(emission, node.selector, node.cases);
  exits.push({ kind: 'yield', to: end, type, slot });
  emitCases(emission, node.cases, dispatch, end);
  exits.pop();
  if (!dispatch.hasDefault) {
    code.place(dispatch.otherwise);
    throwNoCase(emission);
  }
  code.place(end);
  code.emit(Op.LOAD, slot);
  return type;
}

/** An enum switch expression without a fitting case: only possible if classes were compiled apart. */
function throwNoCase(emission: Emission): void {
  const { typing } = emission;
  const owner = typing.relations.table.need('java.lang.Throwable');
  const method = typing.members.ownMethods(owner, '$noCase')[0];
  if (!method) throw new Error('Throwable.$noCase is missing');
  emitInvoke(emission, method, false);
}

/** Emits `yield value`. */
export function emitYield(emission: Emission, value: Expression): void {
  const { exits, code } = emission;
  for (let index = exits.length - 1; index >= 0; index--) {
    const exit = exits[index] as Exit;
    if (exit.kind !== 'yield') continue;
    emitValue(emission, value, exit.type);
    code.emit(Op.STORE, exit.slot);
    runFinallies(emission, index + 1);
    code.jump(Op.JUMP, exit.to);
    reopenSegments(emission);
    return;
  }
  throw new Error('yield outside a switch expression');
}

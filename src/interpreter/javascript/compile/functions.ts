import { Op } from '../../machine/opcodes';
import type { Code } from '../../machine/program';
import { partOf } from '../parts/javascript-parts';
import type { FunctionNode, Pattern } from '../syntax/tree';
import { Emitter, type Unit } from './emitter';
import {
  ARGUMENTS_SLOT,
  type Capture,
  FIRST_PARAMETER,
  type FunctionShape,
  THIS_SLOT,
} from './function-shape';
import { boundNames } from './resolve';
import type { Scope } from './scopes';
import { enterScope, showLocal } from './variables';

/** Pushes a function made of a node. */
export function emitClosure(to: Emitter, node: FunctionNode, name: string): void {
  const given = node.id?.name ?? name;
  to.operate('CLOSURE', compileFunction(to.unit, node, given, to));
}

/** Compiles a function; answers the number of its code. */
export function compileFunction(unit: Unit, node: FunctionNode, name: string, maker: Emitter): number {
  const known = unit.compiled.get(node);
  if (known !== undefined) return known;
  const owner = unit.scopes.functions.get(node);
  const scope = unit.scopes.byNode.get(node);
  if (owner === undefined || scope === undefined) throw new Error(`no scope for the function ${name}`);
  const to = new Emitter(unit, owner, scope);
  if (node.type !== 'ArrowFunction' && !unit.isLibrary)
    to.locals.push({ name: 'this', kind: 'L', slot: THIS_SLOT, start: 0, end: Number.MAX_SAFE_INTEGER });
  to.slotCount = FIRST_PARAMETER + node.params.length;
  if (node.isAsync && !node.isGenerator) to.promiseSlot = to.newSlot();
  emitBody(to, node, scope);
  const id = finishFunction(to, maker, {
    kind: node.type === 'ArrowFunction' ? 'arrow' : node.role,
    isAsync: node.isAsync,
    isGenerator: node.isGenerator,
    name,
    ...parameters(node),
    usesArguments: owner.usesArguments,
    source: unit.isLibrary ? '' : unit.text.slice(node.start, node.end),
  });
  unit.compiled.set(node, id);
  return id;
}

function parameters({ params }: FunctionNode): Pick<FunctionShape, 'length' | 'parameterCount' | 'rest'> {
  const last = params.at(-1);
  const firstOptional = params.findIndex(
    ({ type }) => type === 'AssignmentPattern' || type === 'RestElement',
  );
  return {
    length: firstOptional < 0 ? params.length : firstOptional,
    parameterCount: params.length,
    rest: last?.type === 'RestElement' ? params.length - 1 : -1,
  };
}

/** Puts a finished function into the tables. */
export function finishFunction(
  to: Emitter,
  maker: Emitter | null,
  shape: Omit<FunctionShape, 'captures' | 'promiseSlot' | 'columns'>,
): number {
  const { unit, owner } = to;
  const { tables } = unit;
  const id = tables.codes.length;
  const code: Code = {
    id,
    classId: 0,
    className: unit.file.replace(/\.\w+$/, ''),
    name: shape.name === '' ? (maker === null ? '(file)' : '(anonymous)') : shape.name,
    fileName: unit.file,
    isLibrary: unit.isLibrary,
    isStatic: true,
    isConstructorLike: false,
    parameterCount: FIRST_PARAMETER + shape.parameterCount,
    localCount: to.slotCount,
    instructions: Int32Array.from(to.instructions),
    lines: Int32Array.from(to.lines),
    handlers: to.handlers,
    locals: to.locals,
    nullNotes: to.notes,
    native: null,
  };
  tables.codes.push(code);
  const captures = owner.captures.map((binding): Capture => {
    const { name } = binding;
    if (binding.owner === maker?.owner) return { name, from: 'slot', index: binding.slot };
    return { name, from: 'captured', index: maker?.owner.captures.indexOf(binding) ?? -1 };
  });
  tables.shapes[id] = {
    ...shape,
    captures,
    promiseSlot: to.promiseSlot,
    columns: Int32Array.from(to.columns),
  };
  return id;
}

function emitBody(to: Emitter, node: FunctionNode, scope: Scope): void {
  to.at(node.start);
  bindParameters(to, node.params, scope);
  if (node.isGenerator) {
    partOf('syntax').emitGenerator(to, node.isAsync, () => emitInner(to, node, scope));
    return;
  }
  if (node.role === 'constructor') {
    to.operate('INIT_FIELDS');
    to.op(Op.POP);
  }
  if (to.promiseSlot < 0) {
    emitInner(to, node, scope);
    return;
  }
  to.operate('ASYNC_START', to.promiseSlot);
  const depth = to.newSlot();
  to.op(Op.MARK, depth);
  const start = to.pc;
  emitInner(to, node, scope);
  to.handlers.push({ start, end: to.pc, target: to.pc, classIds: [], depthSlot: depth });
  to.operate('CATCH');
  to.operate('REJECT', to.promiseSlot);
  to.op(Op.LOAD, to.promiseSlot);
  to.op(Op.RETURN_VALUE);
}

function emitInner(to: Emitter, node: FunctionNode, scope: Scope): void {
  emitDefaults(to, node.params);
  const { body } = node;
  if (body.type === 'BlockStatement') {
    enterScope(to, scope);
    to.unit.emit.statements(to, body.body);
    to.undefined();
  } else {
    enterScope(to, scope);
    to.statementAt(body.start);
    to.expression(body);
  }
  emitReturn(to);
}

/** Leaves the function with the top of the stack as its result. */
export function emitReturn(to: Emitter): void {
  const node = to.owner.node as FunctionNode;
  if (to.promiseSlot >= 0) {
    to.operate('RESOLVE', to.promiseSlot);
    to.op(Op.LOAD, to.promiseSlot);
    to.op(Op.RETURN_VALUE);
  } else if (node.isGenerator) to.operate('FINISH');
  else if (node.type === 'ArrowFunction' || node.role === 'method' || node.role === 'initializer')
    to.op(Op.RETURN_VALUE);
  else to.operate('RETURN');
}

/** Plain parameters stay in their slots; `arguments` is the array that the call made. */
function bindParameters(to: Emitter, params: readonly Pattern[], scope: Scope): void {
  params.forEach((param, index) => {
    const target =
      param.type === 'AssignmentPattern' ? param.left : param.type === 'RestElement' ? param.argument : param;
    const binding = target.type === 'Identifier' ? scope.names.get(target.name) : undefined;
    if (binding === undefined || binding.slot >= 0) return;
    binding.slot = FIRST_PARAMETER + index;
    if (binding.isCaptured) to.operate('WRAP', binding.slot);
    showLocal(to, binding);
  });
  const own = scope.names.get('arguments');
  if (own !== undefined && own.slot < 0 && to.owner.usesArguments) {
    own.slot = ARGUMENTS_SLOT;
    if (own.isCaptured) to.operate('WRAP', own.slot);
  }
  // Names of patterns get their slots before the defaults are worked out, which may use them.
  for (const param of params) {
    for (const { name } of boundNames(param)) {
      const binding = scope.names.get(name);
      if (binding === undefined || binding.slot >= 0) continue;
      binding.slot = to.newSlot();
      if (binding.isCaptured) to.operate('NEW_CELL', binding.slot);
      showLocal(to, binding);
    }
  }
  const self = (to.owner.node as FunctionNode).id;
  const binding = self ? scope.names.get(self.name) : undefined;
  if (binding?.kind === 'name' && binding.slot < 0) {
    binding.slot = to.newSlot();
    to.op(Op.LOAD, 1);
    to.op(Op.STORE, binding.slot);
    if (binding.isCaptured) to.operate('WRAP', binding.slot);
  }
}

function emitDefaults(to: Emitter, params: readonly Pattern[]): void {
  params.forEach((param, index) => {
    const isPlain =
      param.type === 'Identifier' || (param.type === 'RestElement' && param.argument.type === 'Identifier');
    if (isPlain) return;
    const slot = FIRST_PARAMETER + index;
    const name =
      param.type === 'AssignmentPattern' && param.left.type === 'Identifier' ? param.left.name : null;
    const binding = name === null ? undefined : to.scope.names.get(name);
    if (binding?.isCaptured) to.operate('LOAD_CELL', slot);
    else to.op(Op.LOAD, slot);
    to.unit.emit.bind(to, param, true);
  });
}

import { Op } from '../../machine/opcodes';
import { parseJavaScript } from '../parser/parse';
import { partOf } from '../parts/javascript-parts';
import { type SyntaxFault, SyntaxRefusal } from '../syntax/fault';
import type { ProgramNode } from '../syntax/tree';
import { emitBinding } from './assignments';
import { type Emission, Emitter, type Unit } from './emitter';
import { emitExpression } from './expressions';
import { FIRST_PARAMETER } from './function-shape';
import { emitClosure, finishFunction } from './functions';
import { resolveScopes } from './resolve';
import { emitStatement, emitStatements } from './statements';
import type { Tables } from './tables';
import { enterScope } from './variables';

const EMISSION: Emission = {
  expression: emitExpression,
  statement: emitStatement,
  statements: emitStatements,
  closure: emitClosure,
  class: (to, node, name) => partOf('syntax').emitClass(to, node, name),
  bind: emitBinding,
};

/** What a file is compiled with. */
export interface FileOptions {
  readonly tables: Tables;
  readonly isLibrary: boolean;
  /** Functions of the machine that library code may call by name. */
  readonly natives: ReadonlyMap<string, number>;
}

/** The code of a file, a function whose parameters are a CommonJS file's, or what is wrong with the text. */
export type CompiledFile =
  | { readonly code: number; readonly isModule: boolean; readonly fault: null }
  | { readonly code: null; readonly isModule: false; readonly fault: SyntaxFault };

/** What a CommonJS file finds as its parameters. */
export const COMMON_PARAMETERS: readonly string[] = [
  'exports',
  'require',
  'module',
  '__filename',
  '__dirname',
];

/** Compiles a file into the tables. */
export function compileFile(file: string, text: string, options: FileOptions): CompiledFile {
  const { program, fault } = parseJavaScript(file, text);
  if (program === null) return { code: null, isModule: false, fault };
  try {
    return {
      code: compileProgramNode(file, text, program, options),
      isModule: program.isModule,
      fault: null,
    };
  } catch (refusal) {
    if (!(refusal instanceof SyntaxRefusal)) throw refusal;
    return { code: null, isModule: false, fault: partOf('syntax').faultOf(refusal) };
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function compileProgramNode(
  file: string,
  text: string,
  program: ProgramNode,
  { tables, isLibrary, natives }: FileOptions,
): number {
  const names = program.isModule || isLibrary ? [] : COMMON_PARAMETERS;
  const unit: Unit = {
    file,
    text,
    isLibrary,
    isStrict: program.isStrict || isLibrary,
    isModule: program.isModule,
    tables,
    scopes: resolveScopes(program, names),
    lineStarts: lineStartsOf(text),
    natives,
    emit: EMISSION,
    compiled: new Map(),
  };
  const owner = unit.scopes.functions.get(program);
  const scope = unit.scopes.byNode.get(program);
  if (owner === undefined || scope === undefined) throw new Error('the file has no scope');
  const to = new Emitter(unit, owner, scope);
  to.slotCount = FIRST_PARAMETER + names.length;
  names.forEach((name, index) => {
    const binding = scope.names.get(name);
    // A file may declare one of these names itself.
    if (binding === undefined || binding.kind !== 'parameter') return;
    binding.slot = FIRST_PARAMETER + index;
    if (binding.isCaptured) to.operate('WRAP', binding.slot);
  });
  if (program.isModule) emitModule(to, program);
  else {
    enterScope(to, scope);
    emitStatements(to, program.body);
    to.undefined();
    to.op(Op.RETURN_VALUE);
  }
  return finishFunction(to, null, {
    kind: 'plain',
    isAsync: program.isModule,
    isGenerator: false,
    name: '',
    length: 0,
    parameterCount: names.length,
    rest: -1,
    usesArguments: false,
    source: '',
  });
}

/** A module may wait: it is compiled as an async function is. Its imports come first, whatever stands before them. */
function emitModule(to: Emitter, program: ProgramNode): void {
  to.promiseSlot = to.newSlot();
  to.operate('ASYNC_START', to.promiseSlot);
  const depth = to.newSlot();
  to.op(Op.MARK, depth);
  const start = to.pc;
  enterScope(to, to.scope);
  const isImport = ({ type }: { readonly type: string }) => type === 'ImportDeclaration';
  for (const each of program.body) if (isImport(each)) emitStatement(to, each);
  emitStatements(
    to,
    program.body.filter((each) => !isImport(each)),
  );
  to.undefined();
  to.operate('RESOLVE', to.promiseSlot);
  to.op(Op.LOAD, to.promiseSlot);
  to.op(Op.RETURN_VALUE);
  to.handlers.push({ start, end: to.pc, target: to.pc, classIds: [], depthSlot: depth });
  to.operate('CATCH');
  to.operate('REJECT', to.promiseSlot);
  to.op(Op.LOAD, to.promiseSlot);
  to.op(Op.RETURN_VALUE);
}

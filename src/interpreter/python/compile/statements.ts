/** Statements to instructions. */
import { Op } from '../../machine/opcodes';
import { partOf } from '../parts/parts';
import type {
  ClassStatement,
  Expression,
  FunctionStatement,
  ImportedName,
  Place,
  Statement,
} from '../syntax/tree';
import type { Emitter, Loop } from './emitter';
import { assignTo, emitCondition, emitExpression, emitStore } from './expressions';
import { compileFunction, parameterShape, plainShape, pushDefaults, pushFunction } from './functions';
import { deleteName, storeName } from './names';
import { OPERATORS } from './operation-names';
import { tryStatement, withStatement } from './try-statements';

/** Emits statements. */
export function emitStatements(emitter: Emitter, statements: readonly Statement[]): void {
  for (const statement of statements) {
    emitter.statement(statement);
    emitStatement(emitter, statement);
  }
}

function emitStatement(emitter: Emitter, statement: Statement): void {
  switch (statement.kind) {
    case 'expression':
      emitExpression(emitter, statement.value);
      emitter.emit(Op.POP);
      return;
    case 'assign':
      assign(emitter, statement.targets, statement.value);
      return;
    case 'augment':
      augment(emitter, statement);
      return;
    case 'annotate':
      if (statement.value !== null) assign(emitter, [statement.target], statement.value);
      if (emitter.scope.kind === 'class' && statement.target.kind === 'name') {
        annotate(emitter, statement.target.name, statement.annotation);
      }
      return;
    case 'pass':
      return;
    case 'return':
      emitReturn(emitter, statement.value);
      return;
    case 'raise':
      raise(emitter, statement);
      return;
    case 'assert':
      assert(emitter, statement);
      return;
    case 'delete':
      for (const target of statement.targets) remove(emitter, target);
      return;
    case 'import':
      for (const name of statement.names) importModule(emitter, name);
      return;
    case 'from':
      importNames(emitter, statement.module, statement.names);
      return;
    default:
      emitBlock(emitter, statement);
      return;
  }
}

function emitBlock(emitter: Emitter, statement: Statement): void {
  switch (statement.kind) {
    case 'if':
      conditional(emitter, statement);
      return;
    case 'while':
      whileLoop(emitter, statement);
      return;
    case 'for':
      forLoop(emitter, statement);
      return;
    case 'break':
    case 'continue': {
      const loop = emitter.loops.at(-1) as Loop;
      emitter.leaveTo(loop.exits, () => {
        if (statement.kind === 'break') loop.breaks.push(emitter.jump(Op.JUMP));
        else emitter.loopBack(loop.top);
      });
      return;
    }
    case 'try':
      tryStatement(emitter, statement, emitStatements);
      return;
    case 'with':
      withStatement(emitter, statement, 0, emitStatements);
      return;
    case 'function':
      functionDefinition(emitter, statement);
      return;
    case 'class':
      classDefinition(emitter, statement);
      return;
    case 'match':
      partOf('syntax').emitMatch(emitter, statement);
      return;
    default:
      throw new Error(`no code for ${statement.kind}`);
  }
}

/** The class body's `__annotations__` gets the text of the annotation, which is never worked out. */
function annotate(emitter: Emitter, name: string, { from, to }: Place): void {
  emitter.named('library', '__annotate');
  emitter.load(0);
  for (const text of [name, emitter.unit.source.slice(from, to)])
    emitter.emit(Op.TEXT, emitter.unit.text(text));
  emitter.operate('call', 3);
  emitter.emit(Op.POP);
}

function assign(emitter: Emitter, targets: readonly Expression[], value: Expression): void {
  emitExpression(emitter, value);
  targets.forEach((target, index) => {
    if (index < targets.length - 1) emitter.emit(Op.DUP);
    assignTo(emitter, target);
  });
}

function augment(emitter: Emitter, statement: Statement & { readonly kind: 'augment' }): void {
  const { target, value } = statement;
  const number = (OPERATORS as readonly string[]).indexOf(statement.operator);
  const operate = (): void => {
    emitExpression(emitter, value);
    emitter.at(statement, () => emitter.operate('augmented', number));
  };
  if (target.kind === 'attribute') {
    const object = emitter.slot();
    emitExpression(emitter, target.value);
    emitter.emit(Op.DUP);
    emitter.store(object);
    emitter.at(target, () => emitter.named('attribute', target.name));
    operate();
    emitter.load(object);
    emitter.at(target, () => emitStore(emitter, 'setAttribute', target.name));
  } else if (target.kind === 'subscript') {
    const [object, index] = [emitter.slot(), emitter.slot()];
    emitExpression(emitter, target.value);
    emitter.emit(Op.DUP);
    emitter.store(object);
    emitExpression(emitter, target.index);
    emitter.emit(Op.DUP);
    emitter.store(index);
    emitter.at(target, () => emitter.operate('item'));
    operate();
    emitter.load(object);
    emitter.load(index);
    emitter.at(target, () => emitStore(emitter, 'setItem', ''));
  } else {
    emitExpression(emitter, target);
    operate();
    assignTo(emitter, target);
  }
}

function emitReturn(emitter: Emitter, value: Expression | null): void {
  if (value === null) emitter.none();
  else emitExpression(emitter, value);
  emitter.leaveTo(0, () => endFunction(emitter));
}

/** Gives the top of the stack back to the caller. */
function endFunction(emitter: Emitter): void {
  if (emitter.scope.isGenerator) emitter.operate('generatorEnd');
  else emitter.emit(Op.RETURN_VALUE);
}

function raise(emitter: Emitter, { value, cause }: Statement & { readonly kind: 'raise' }): void {
  if (value !== null) emitExpression(emitter, value);
  if (cause !== null) emitExpression(emitter, cause);
  emitter.operate('raise', value === null ? 0 : cause === null ? 1 : 2);
}

function assert(emitter: Emitter, { condition, message }: Statement & { readonly kind: 'assert' }): void {
  emitCondition(emitter, condition);
  const over = emitter.jump(Op.JUMP_IF);
  emitter.at(condition, () => {
    emitter.named('global', 'AssertionError');
    if (message !== null) {
      emitExpression(emitter, message);
      emitter.operate('call', 1);
    }
    emitter.operate('raise', 1);
  });
  emitter.patch(over);
}

function remove(emitter: Emitter, target: Expression): void {
  if (target.kind === 'name') {
    deleteName(emitter, target.name);
    return;
  }
  if (target.kind === 'attribute') {
    emitExpression(emitter, target.value);
    emitter.at(target, () => emitStore(emitter, 'deleteAttribute', target.name));
    return;
  }
  if (target.kind === 'tuple' || target.kind === 'list') {
    for (const item of target.items) remove(emitter, item);
    return;
  }
  if (target.kind !== 'subscript') throw new Error(`cannot delete ${target.kind}`);
  emitExpression(emitter, target.value);
  emitExpression(emitter, target.index);
  emitter.at(target, () => emitStore(emitter, 'deleteItem', ''));
}

function importModule(emitter: Emitter, { name, as }: ImportedName): void {
  emitter.unit.parts.imports.add(name);
  emitter.named('import', name);
  const [first = name] = name.split('.');
  if (as === null && first !== name) {
    emitter.emit(Op.POP);
    emitter.named('import', first);
  }
  storeName(emitter, as ?? first);
}

function importNames(emitter: Emitter, module: string, names: readonly ImportedName[]): void {
  const { imports } = emitter.unit.parts;
  imports.add(module);
  emitter.named('import', module);
  for (const { name, as } of names) {
    if (name === '*') {
      emitter.operate('importStar');
      return;
    }
    imports.add(`${module}.${name}`);
    emitter.named('importFrom', name);
    storeName(emitter, as ?? name);
  }
  emitter.emit(Op.POP);
}

function conditional(emitter: Emitter, statement: Statement & { readonly kind: 'if' }): void {
  const ends: number[] = [];
  for (const { condition, body } of statement.branches) {
    emitter.place = condition;
    emitCondition(emitter, condition);
    const next = emitter.jump(Op.JUMP_UNLESS);
    emitStatements(emitter, body);
    ends.push(emitter.jump(Op.JUMP));
    emitter.patch(next);
  }
  emitStatements(emitter, statement.otherwise);
  for (const end of ends) emitter.patch(end);
}

function loopBody(emitter: Emitter, top: number, body: readonly Statement[]): Loop {
  const loop: Loop = { breaks: [], top, exits: emitter.exits.length };
  emitter.loops.push(loop);
  emitStatements(emitter, body);
  emitter.loopBack(top);
  emitter.loops.pop();
  return loop;
}

function whileLoop(emitter: Emitter, statement: Statement & { readonly kind: 'while' }): void {
  const top = emitter.here();
  emitter.statement(statement);
  emitCondition(emitter, statement.condition);
  const end = emitter.jump(Op.JUMP_UNLESS);
  const loop = loopBody(emitter, top, statement.body);
  emitter.patch(end);
  emitStatements(emitter, statement.otherwise);
  for (const jump of loop.breaks) emitter.patch(jump);
}

function forLoop(emitter: Emitter, statement: Statement & { readonly kind: 'for' }): void {
  const iterator = emitter.slot();
  emitExpression(emitter, statement.iterable);
  emitter.at(statement.iterable, () => emitter.operate('iterate'));
  emitter.store(iterator);
  const top = emitter.here();
  emitter.statement(statement);
  emitter.at(statement.iterable, () => {
    emitter.load(iterator);
    emitter.operate('next');
  });
  emitter.emit(Op.DUP);
  emitter.operate('exhausted');
  const end = emitter.jump(Op.JUMP_IF);
  assignTo(emitter, statement.target);
  const loop = loopBody(emitter, top, statement.body);
  emitter.patch(end);
  emitter.emit(Op.POP);
  emitStatements(emitter, statement.otherwise);
  for (const jump of loop.breaks) emitter.patch(jump);
}

function decorate(emitter: Emitter, decorators: readonly Expression[], push: () => void): void {
  for (const decorator of decorators) emitExpression(emitter, decorator);
  push();
  for (const decorator of [...decorators].reverse()) emitter.at(decorator, () => emitter.operate('call', 1));
}

function functionDefinition(emitter: Emitter, statement: FunctionStatement): void {
  const { name, scope, parameters, body, decorators } = statement;
  decorate(emitter, decorators, () => {
    pushDefaults(emitter, parameters, emitExpression);
    const code = compileFunction(emitter, {
      from: statement.from,
      to: statement.to,
      name,
      scope,
      ...parameterShape(parameters),
      body: (inner) => {
        emitStatements(inner, body);
        inner.none();
        endFunction(inner);
      },
    });
    pushFunction(emitter, code, scope);
  });
  storeName(emitter, name);
}

function classDefinition(emitter: Emitter, statement: ClassStatement): void {
  const { name, scope, bases, body, decorators } = statement;
  decorate(emitter, decorators, () => {
    const [names, cell] = [emitter.slot(), emitter.slot()];
    emitter.emit(Op.INT, -1);
    emitter.operate('newCell');
    emitter.store(cell);
    emitter.operate('dict', 0);
    emitter.store(names);
    emitter.operate('tuple', 0);
    emitter.operate('dict', 0);
    const code = compileFunction(emitter, {
      from: statement.from,
      to: statement.to,
      name,
      scope,
      parameters: ['.names', '__class__'],
      shape: plainShape(2),
      body: (inner) => {
        emitStatements(inner, body);
        inner.none();
        inner.emit(Op.RETURN_VALUE);
      },
    });
    pushFunction(emitter, code, scope);
    emitter.load(names);
    emitter.load(cell);
    emitter.operate('call', 2);
    emitter.emit(Op.POP);
    // The class is made by __build_class(names, name, cell, *bases).
    emitter.named('library', '__build_class');
    emitter.load(names);
    emitter.emit(Op.TEXT, emitter.unit.text(name));
    emitter.load(cell);
    for (const base of bases) emitExpression(emitter, base);
    emitter.operate('call', bases.length + 3);
  });
  storeName(emitter, name);
}

import { SyntaxRefusal } from '../syntax/fault';
import type { Identifier } from '../syntax/leaves';
import type { FunctionNode, ProgramNode } from '../syntax/tree';

/** How a name is bound. `name` is the own name of a function or class expression. */
export type BindingKind = 'var' | 'let' | 'const' | 'class' | 'function' | 'parameter' | 'name';

/** A variable. */
export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  readonly owner: FunctionScope;
  /** Offset behind which it certainly has a value. */
  readonly declaredAt: number;
  /** Some inner function uses it, so it lives in a cell. */
  isCaptured: boolean;
  /** The slot in its owner's frame, -1 until the scope is entered. */
  slot: number;
}

/** A stretch of text in which names are bound. */
export interface Scope {
  readonly parent: Scope | null;
  readonly owner: FunctionScope;
  readonly names: Map<string, Binding>;
}

/** A function as its variables see it. */
export interface FunctionScope {
  readonly node: FunctionNode | ProgramNode;
  readonly parent: FunctionScope | null;
  readonly isArrow: boolean;
  /** Variables of functions around this one that it, or a function inside it, uses. */
  readonly captures: Binding[];
  usesArguments: boolean;
}

const LEXICAL: ReadonlySet<BindingKind> = new Set(['let', 'const', 'class']);

/** Binds a name in a scope; refuses what V8 refuses. */
export function declare(scope: Scope, id: Identifier, kind: BindingKind, declaredAt: number): void {
  const known = scope.names.get(id.name);
  if (known !== undefined) {
    if (kind === 'name' || known.kind === 'name') return;
    if (LEXICAL.has(kind) || LEXICAL.has(known.kind))
      throw new SyntaxRefusal('declared', id.start, id.end, id.name);
    return;
  }
  const { owner } = scope;
  scope.names.set(id.name, { name: id.name, kind, owner, declaredAt, isCaptured: false, slot: -1 });
}

/** The variable that a name means in a scope; null for a global one. */
export function lookUp(scope: Scope, name: string): Binding | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

/** Notes that code in `scope` uses a variable: functions in between must hand its cell on. */
export function noteUse(scope: Scope, binding: Binding): void {
  for (let at: FunctionScope | null = scope.owner; at !== null && at !== binding.owner; at = at.parent) {
    binding.isCaptured = true;
    if (!at.captures.includes(binding)) at.captures.push(binding);
  }
}

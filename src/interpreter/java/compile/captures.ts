/** Which variables of the code around it a local or anonymous class takes along. */
import type { Scope } from './scopes';
import type { ClassSymbol, LocalSymbol } from './symbols';

/**
 * Fixes the scope of a local class as it is now (variables declared later in the block are not visible) and
 * works out its captures: every variable of the scope whose name occurs in the class. That may be one too
 * many when a field of the class hides the variable, which costs a slot and nothing else.
 */
export function captureScope(symbol: ClassSymbol, scope: Scope): void {
  const snapshot = copyLocals(scope);
  symbol.scope = snapshot;
  symbol.captures.length = 0;
  const names = new Set<string>();
  collectNames(symbol.declaration ?? symbol.body, names);
  const seen = new Set<string>();
  for (let current: Scope | null = snapshot; current; current = current.parent) {
    for (const [name, local] of current.locals) {
      if (!names.has(name) || seen.has(name)) continue;
      seen.add(name);
      symbol.captures.push(local);
    }
  }
}

function copyLocals(scope: Scope): Scope {
  if (scope.body === null) return scope;
  const parent = scope.parent ? copyLocals(scope.parent) : null;
  return { ...scope, parent, locals: new Map<string, LocalSymbol>(scope.locals) };
}

function collectNames(node: unknown, into: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collectNames(item, into);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if ('kind' in node && node.kind === 'Name' && 'name' in node) into.add(String(node.name));
  for (const value of Object.values(node)) if (typeof value === 'object') collectNames(value, into);
}

/** Decides for every name of every block whose it is. */
import type { Scope } from '../syntax/tree';

/** Fills in `cells` and `free` of a module's blocks. */
export function resolveScopes(module: Scope): void {
  for (const child of module.children) resolve(child, new Set());
}

function resolve(scope: Scope, visible: ReadonlySet<string>): void {
  const isLocal = (name: string): boolean =>
    scope.bound.has(name) && !scope.globals.has(name) && !scope.nonlocals.has(name);
  for (const name of [...scope.used, ...scope.bound]) {
    if (!scope.globals.has(name) && !isLocal(name) && visible.has(name)) scope.free.add(name);
  }
  const inside = new Set(visible);
  for (const name of scope.globals) inside.delete(name);
  if (scope.kind === 'function') for (const name of scope.bound) if (isLocal(name)) inside.add(name);
  // Methods that call super() need to know the class they are written in.
  if (scope.kind === 'class') inside.add('__class__');
  for (const child of scope.children) {
    resolve(child, inside);
    for (const name of child.free) {
      const isOwn = scope.kind === 'class' ? name === '__class__' : isLocal(name);
      if (isOwn) scope.cells.add(name);
      else scope.free.add(name);
    }
  }
}

/** Where a name of a block lives. */
export function kindOfName(scope: Scope, name: string): 'local' | 'cell' | 'global' | 'class' {
  if (scope.kind === 'module' || scope.globals.has(name)) return 'global';
  if (scope.kind === 'class') return scope.free.has(name) && !scope.bound.has(name) ? 'cell' : 'class';
  if (scope.cells.has(name) || scope.free.has(name)) return 'cell';
  return scope.bound.has(name) ? 'local' : 'global';
}

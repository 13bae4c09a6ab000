import type { CompilationUnit } from '../../interpreter/java/syntax/declarations';
import type { MethodCall } from '../../interpreter/java/syntax/expressions';
import type { Place } from '../../interpreter/java/syntax/place';

/** All method calls of a program, in the order of the text. */
export function methodCalls(unit: CompilationUnit): readonly MethodCall[] {
  const found: MethodCall[] = [];
  visit(unit, (node) => {
    if ('kind' in node && node.kind === 'MethodCall') found.push(node as MethodCall);
  });
  return found.sort((first, second) => first.start - second.start);
}

/** The smallest method call that covers an offset, if there is one. */
export function methodCallAt(unit: CompilationUnit, at: number): MethodCall | undefined {
  return methodCalls(unit)
    .filter(({ start, end }) => start <= at && at <= end)
    .reduce<MethodCall | undefined>(
      (best, call) => (best === undefined || call.end - call.start < best.end - best.start ? call : best),
      undefined,
    );
}

function visit(value: unknown, see: (node: Place) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value) see(value as Place);
  for (const child of Object.values(value)) visit(child, see);
}

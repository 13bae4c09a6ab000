/** What reading a class's parts is the same for, wherever they are read from. */
import type { ClassParts, ClassSymbol } from '../check/class-symbol';
import type { MethodSymbol } from '../check/types';

/** The superclass of classes that name none. */
export function objectType(find: (binaryName: string) => ClassSymbol | null): ClassParts['superclass'] {
  const object = find('java.lang.Object');
  return object && { kind: 'class', symbol: object, arguments: [], outer: null };
}

/** Enters a method or constructor among the members of its class. */
export function addMethod(parts: ClassParts, method: MethodSymbol): void {
  if (method.name === '<init>') {
    parts.constructors.push(method);
    return;
  }
  const overloads = parts.methods.get(method.name);
  if (overloads) overloads.push(method);
  else parts.methods.set(method.name, [method]);
}

/** The helpful part of a NullPointerException: which expression was null (JEP 358). */
import type { Expression } from '../syntax/expressions';
import type { MethodSymbol } from './symbols';
import type { JavaType } from './types';
import type { Typing } from './typing';

function external(typing: Typing, type: JavaType): string {
  const erased = typing.relations.erasure(type);
  if (erased.kind === 'array') return `${external(typing, erased.element)}[]`;
  if (erased.kind === 'primitive') return erased.name;
  if (erased.kind !== 'class') return '';
  const { name } = erased.symbol;
  return name === 'java.lang.String' || name === 'java.lang.Object' ? erased.symbol.simpleName : name;
}

/** `java.util.Map.get(Object)`. */
export function methodText(typing: Typing, method: MethodSymbol): string {
  const parameters = method.parameters.map((parameter) => external(typing, parameter)).join(', ');
  return `${external(typing, typing.relations.thisType(method.owner))}.${method.name}(${parameters})`;
}

/** What is null, as the JDK says it: `"x"`, `the return value of "f()"`. Null when it has no name. */
export function describe(typing: Typing, node: Expression): string | null {
  if (node.kind === 'Parenthesized') return describe(typing, node.inner);
  if (node.kind === 'Cast') return describe(typing, node.operand);
  if (node.kind === 'Literal') return node.type === 'null' ? '"null"' : null;
  if (node.kind === 'MethodCall') {
    const call = typing.tree.call(node);
    return call ? `the return value of "${methodText(typing, call.method)}"` : null;
  }
  const path = pathOf(typing, node);
  return path === null ? null : `"${path}"`;
}

function pathOf(typing: Typing, node: Expression): string | null {
  switch (node.kind) {
    case 'Parenthesized':
      return pathOf(typing, node.inner);
    case 'This':
      return 'this';
    case 'Literal':
      return node.type === 'int' ? String(node.value) : null;
    case 'Name': {
      const meaning = typing.tree.name(node);
      if (meaning?.kind === 'local') return node.name;
      if (meaning?.kind !== 'field') return null;
      return meaning.field.isStatic ? `${meaning.field.owner.name}.${node.name}` : `this.${node.name}`;
    }
    case 'FieldAccess': {
      const meaning = typing.tree.name(node);
      if (meaning?.kind === 'field' && meaning.field.isStatic)
        return `${meaning.field.owner.name}.${node.name}`;
      const target = pathOf(typing, node.target);
      return target === null ? null : `${target}.${node.name}`;
    }
    case 'ArrayAccess': {
      const array = pathOf(typing, node.array);
      const index = pathOf(typing, node.index);
      return array === null ? null : `${array}[${index ?? '...'}]`;
    }
    case 'MethodCall': {
      const call = typing.tree.call(node);
      return call ? methodText(typing, call.method) : null;
    }
    default:
      return null;
  }
}

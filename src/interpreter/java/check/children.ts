/** The expressions directly inside expressions and statements, in the order they are evaluated. */
import type { Expression } from '../syntax/expressions';
import type { Statement } from '../syntax/statements';

/** The operands of an expression. Bodies of lambdas, classes and switch cases are not among them. */
export function operandsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'FieldAccess':
      return [node.target];
    case 'MethodCall':
      return node.target ? [node.target, ...node.arguments] : node.arguments;
    case 'ConstructorCall':
    case 'NewObject':
      return node.outer ? [node.outer, ...node.arguments] : node.arguments;
    case 'ArrayAccess':
      return [node.array, node.index];
    case 'NewArray':
      return node.initializer ? [...node.sizes, node.initializer] : node.sizes;
    case 'ArrayInitializer':
      return node.elements;
    case 'Unary':
    case 'Increment':
    case 'InstanceOf':
    case 'Cast':
      return [node.operand];
    case 'Binary':
      return [node.left, node.right];
    case 'Conditional':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'Assignment':
      return [node.target, node.value];
    case 'MethodReference':
      return [node.target];
    case 'SwitchExpression':
      return [node.selector];
    case 'Parenthesized':
      return [node.inner];
    default:
      return [];
  }
}

/** The expressions of a statement, those of inner statements left out. */
export function expressionsOf(node: Statement): readonly Expression[] {
  switch (node.kind) {
    case 'LocalVariable':
      return node.initializer ? [node.initializer] : [];
    case 'ExpressionStatement':
      return [node.expression];
    case 'If':
    case 'While':
    case 'DoWhile':
      return [node.condition];
    case 'For': {
      const updates = node.updates.map((each) => each.expression);
      return node.condition ? [node.condition, ...updates] : updates;
    }
    case 'ForEach':
      return [node.iterable];
    case 'Switch':
      return [node.selector];
    case 'Return':
      return node.value ? [node.value] : [];
    case 'Yield':
      return [node.value];
    case 'Throw':
      return [node.exception];
    case 'Synchronized':
      return [node.lock];
    case 'Assert':
      return node.message ? [node.condition, node.message] : [node.condition];
    default:
      return [];
  }
}

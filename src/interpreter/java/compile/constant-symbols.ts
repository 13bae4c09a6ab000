/** The constants of final variables and static final fields, worked out when first asked for. */
import { constantTypeName, constantValue, convertConstant, type TypedConstant } from './constants';
import type { FieldSymbol, LocalSymbol } from './symbols';
import type { Typing } from './typing';

/** The constant of a field or local variable, or null. */
export function constantOf(typing: Typing, symbol: FieldSymbol | LocalSymbol): TypedConstant | null {
  const name = constantTypeName(symbol.type);
  if (!name || !symbol.isFinal) return null;
  if (symbol.constant === undefined) {
    symbol.constant = null;
    const initial = 'owner' in symbol ? fieldConstant(typing, symbol) : localConstant(typing, symbol);
    symbol.constant = (initial && convertConstant(initial, name)?.value) ?? null;
  }
  return symbol.constant === null ? null : { type: name, value: symbol.constant };
}

function localConstant(typing: Typing, local: LocalSymbol): TypedConstant | null {
  if (!local.initializer) return null;
  return constantValue(typing.tree, local.initializer, (symbol) => constantOf(typing, symbol));
}

function fieldConstant(typing: Typing, field: FieldSymbol): TypedConstant | null {
  const initializer = field.syntax?.initializer;
  if (!initializer || !canBeConstant(initializer)) return null;
  return constantValue(typing.of(field.owner.unit).tree, initializer, (symbol) => constantOf(typing, symbol));
}

/** Whether only operators, literals and names occur, so that attributing it has no side effects. */
function canBeConstant(node: NonNullable<FieldSymbol['syntax']>['initializer']): boolean {
  switch (node?.kind) {
    case 'Literal':
    case 'Name':
    case 'FieldAccess':
      return true;
    case 'Parenthesized':
      return canBeConstant(node.inner);
    case 'Unary':
    case 'Cast':
      return canBeConstant(node.operand);
    case 'Binary':
      return canBeConstant(node.left) && canBeConstant(node.right);
    case 'Conditional':
      return canBeConstant(node.condition) && canBeConstant(node.whenTrue) && canBeConstant(node.whenFalse);
    default:
      return false;
  }
}

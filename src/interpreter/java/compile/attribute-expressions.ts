/** Attribution of expressions: the static type of each, written into the tables. */
import type { Binary, Conditional, Expression, SwitchExpression, Unary } from '../syntax/expressions';
import { attributeCall } from './attribute-calls';
import { attributeConstructorCall, attributeNew } from './attribute-creation';
import { attributeLambda, attributeReference } from './attribute-functions';
import { attributeAccess, attributeName, meaningOf, superType } from './attribute-names';
import { attributeCases, declareLocal } from './attribute-statements';
import { CompileFault } from './fault';
import type { Scope } from './scopes';
import {
  BOOLEAN,
  INT,
  isNumeric,
  isPrimitive,
  isVoid,
  type JavaType,
  NULL,
  type PrimitiveT,
  sameType,
  typeText,
  VOID,
} from './types';
import type { Typing } from './typing';

/** Attributes an expression and notes its type. */
export function attributeExpression(
  typing: Typing,
  node: Expression,
  scope: Scope,
  target: JavaType | null,
): JavaType {
  const type = typeOfExpression(typing, node, scope, target);
  typing.tables.types.set(node, type);
  return type;
}

function typeOfExpression(typing: Typing, node: Expression, scope: Scope, target: JavaType | null): JavaType {
  const { relations } = typing;
  const plain = (inner: Expression): JavaType => typing.expression(inner, scope, null);
  switch (node.kind) {
    case 'Literal':
      return literalType(typing, node.type);
    case 'Name':
      return attributeName(typing, node, scope);
    case 'FieldAccess':
      return attributeAccess(typing, node, scope);
    case 'MethodCall':
      return attributeCall(typing, node, scope, target);
    case 'ConstructorCall':
      attributeConstructorCall(typing, node, scope);
      return VOID;
    case 'This':
      return thisType(typing, node.qualifier, scope);
    case 'Super':
      return superType(typing, scope);
    case 'ClassLiteral':
      return classLiteralType(typing, node, scope);
    case 'ArrayAccess':
      return arrayAccessType(typing, node, scope);
    case 'NewObject':
      return attributeNew(typing, node, scope, target);
    case 'NewArray':
      return newArrayType(typing, node, scope);
    case 'ArrayInitializer': {
      const element = target?.kind === 'array' ? target.element : null;
      for (const item of node.elements) typing.expression(item, scope, element);
      return target ?? relations.object;
    }
    case 'Unary':
      return unaryType(typing, node, plain(node.operand));
    case 'Increment':
      return plain(node.operand);
    case 'Binary':
      return binaryType(typing, node, scope);
    case 'InstanceOf':
      return instanceOfType(typing, node, scope);
    case 'Conditional':
      return conditionalType(typing, node, scope, target);
    case 'Assignment':
      return assignmentType(typing, node, scope);
    case 'Cast':
      return castType(typing, node, scope);
    case 'Lambda':
      return attributeLambda(typing, node, scope, target);
    case 'MethodReference':
      return attributeReference(typing, node, scope, target);
    case 'TypeExpression':
      return relations.resolution.resolve(node.type, scope);
    case 'SwitchExpression':
      return switchType(typing, node, scope, target);
    case 'Parenthesized':
      return typing.expression(node.inner, scope, target);
  }
}

type ClassLiteralNode = Extract<Expression, { kind: 'ClassLiteral' }>;

function classLiteralType(typing: Typing, node: ClassLiteralNode, scope: Scope): JavaType {
  const { relations } = typing;
  const literal = relations.resolution.resolve(node.type, scope);
  typing.tables.written.set(node.type, literal);
  return {
    kind: 'class',
    symbol: relations.resolution.table.need('java.lang.Class'),
    args: [relations.boxed(literal)],
  };
}

type ArrayAccessNode = Extract<Expression, { kind: 'ArrayAccess' }>;

function arrayAccessType(typing: Typing, node: ArrayAccessNode, scope: Scope): JavaType {
  const { relations } = typing;
  const array = relations.upper(typing.expression(node.array, scope, null));
  typing.expression(node.index, scope, null);
  if (array.kind !== 'array') throw new CompileFault(node.at, `array required, but ${typeText(array)} found`);
  return array.element;
}

type NewArrayNode = Extract<Expression, { kind: 'NewArray' }>;

function newArrayType(typing: Typing, node: NewArrayNode, scope: Scope): JavaType {
  const { relations } = typing;
  let type = relations.resolution.resolve(node.elementType, scope);
  const written = node.sizes.length + node.openDimensions;
  for (let dimension = 0; dimension < written; dimension++) type = { kind: 'array', element: type };
  for (const size of node.sizes) typing.expression(size, scope, null);
  if (node.initializer) typing.expression(node.initializer, scope, type);
  return type;
}

type InstanceOfNode = Extract<Expression, { kind: 'InstanceOf' }>;

function instanceOfType(typing: Typing, node: InstanceOfNode, scope: Scope): JavaType {
  const { relations } = typing;
  typing.expression(node.operand, scope, null);
  const type = relations.resolution.resolve(node.type, scope);
  typing.tables.written.set(node.type, type);
  if (node.binding) typing.tables.locals.set(node.binding, declareLocal(scope, node.binding.name, type));
  return BOOLEAN;
}

type AssignmentNode = Extract<Expression, { kind: 'Assignment' }>;

function assignmentType(typing: Typing, node: AssignmentNode, scope: Scope): JavaType {
  const type = typing.expression(node.target, scope, null);
  typing.expression(node.value, scope, node.operator === null ? type : null);
  return type;
}

type CastNode = Extract<Expression, { kind: 'Cast' }>;

function castType(typing: Typing, node: CastNode, scope: Scope): JavaType {
  const { relations } = typing;
  const type = relations.resolution.resolve(node.type, scope);
  typing.expression(node.operand, scope, isPrimitive(type) ? null : type);
  return type.kind === 'intersection' ? (type.types[0] as JavaType) : type;
}

function literalType(typing: Typing, type: string): JavaType {
  if (type === 'null') return NULL;
  if (type === 'String') return typing.relations.resolution.table.typeOf('java.lang.String');
  return { kind: 'primitive', name: type as PrimitiveT['name'] };
}

function thisType(typing: Typing, qualifier: Expression | null, scope: Scope): JavaType {
  if (!qualifier) return typing.relations.thisType(scope.owner);
  const meaning = meaningOf(typing, qualifier, scope);
  if (meaning?.kind !== 'class') throw new CompileFault(qualifier.at, 'not an enclosing class');
  return typing.relations.thisType(meaning.symbol);
}

function badOperands(node: Binary, left: JavaType, right: JavaType): CompileFault {
  return new CompileFault(
    node.at,
    `bad operand types for binary operator '${node.operator}'\n  first type:  ${typeText(left)}\n  second type: ${typeText(right)}`,
  );
}

function unaryType(typing: Typing, node: Unary, operand: JavaType): JavaType {
  const inside = typing.relations.unboxed(operand);
  if (node.operator === '!') {
    if (inside?.name === 'boolean') return BOOLEAN;
  } else if (inside && isNumeric(inside)) {
    return numericPromotion(inside, INT);
  }
  throw new CompileFault(
    node.at,
    `bad operand type ${typeText(operand)} for unary operator '${node.operator}'`,
  );
}

/** Binary numeric promotion (JLS 5.6). */
export function numericPromotion(left: PrimitiveT, right: PrimitiveT): PrimitiveT {
  for (const name of ['double', 'float', 'long'] as const) {
    if (left.name === name || right.name === name) return { kind: 'primitive', name };
  }
  return INT;
}

/** Whether the type is String. */
export function isString(type: JavaType): boolean {
  return type.kind === 'class' && type.symbol.name === 'java.lang.String';
}

function binaryType(typing: Typing, node: Binary, scope: Scope): JavaType {
  const left = typing.expression(node.left, scope, null);
  const right = typing.expression(node.right, scope, null);
  const { relations } = typing;
  if (isVoid(left) || isVoid(right)) throw new CompileFault(node.at, "'void' type not allowed here");
  if (node.operator === '+' && (isString(left) || isString(right))) {
    return relations.resolution.table.typeOf('java.lang.String');
  }
  const x = relations.unboxed(left);
  const y = relations.unboxed(right);
  switch (node.operator) {
    case '&&':
    case '||':
      if (x?.name === 'boolean' && y?.name === 'boolean') return BOOLEAN;
      throw badOperands(node, left, right);
    case '==':
    case '!=':
      return BOOLEAN;
    case '<':
    case '>':
    case '<=':
    case '>=':
      if (x && y && isNumeric(x) && isNumeric(y)) return BOOLEAN;
      throw badOperands(node, left, right);
    case '<<':
    case '>>':
    case '>>>':
      if (x && y && isNumeric(x) && isNumeric(y)) return numericPromotion(x, INT);
      throw badOperands(node, left, right);
    case '&':
    case '|':
    case '^':
      if (x?.name === 'boolean' && y?.name === 'boolean') return BOOLEAN;
      break;
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      break;
  }
  if (!x || !y || !isNumeric(x) || !isNumeric(y)) throw badOperands(node, left, right);
  return numericPromotion(x, y);
}

function conditionalType(typing: Typing, node: Conditional, scope: Scope, target: JavaType | null): JavaType {
  typing.expression(node.condition, scope, BOOLEAN);
  const yes = typing.expression(node.whenTrue, scope, target);
  const no = typing.expression(node.whenFalse, scope, target);
  return joinBranches(
    typing,
    [
      { node: node.whenTrue, type: yes },
      { node: node.whenFalse, type: no },
    ],
    target,
  );
}

interface Branch {
  readonly node: Expression | null;
  readonly type: JavaType;
}

/** The type of a conditional or switch expression with these branches (JLS 15.25, 15.28.1). */
function joinBranches(typing: Typing, branches: readonly Branch[], target: JavaType | null): JavaType {
  const { relations } = typing;
  const types = branches.map(({ type }) => type);
  const first = types[0];
  if (!first) return target ?? relations.object;
  if (types.every((type) => sameType(type, first))) return first;
  const inside = types.map((type) => relations.unboxed(type));
  if (inside.every((type) => type?.name === 'boolean')) return BOOLEAN;
  if (inside.every((type) => type !== null && isNumeric(type)))
    return joinNumbers(branches, inside as PrimitiveT[]);
  if (target && !isPrimitive(target) && target.kind !== 'inference') return target;
  return relations.leastUpperBound(types.map((type) => relations.boxed(type)));
}

function joinNumbers(branches: readonly Branch[], types: readonly PrimitiveT[]): JavaType {
  const first = types[0] as PrimitiveT;
  if (types.every((type) => type.name === first.name)) return first;
  const small = types.find((type) => ['byte', 'short', 'char'].includes(type.name));
  const others = branches.filter((_, index) => types[index]?.name !== small?.name);
  if (
    small &&
    others.every(
      ({ node, type }) => type.kind === 'primitive' && type.name === 'int' && fitsIn(node, small.name),
    )
  ) {
    return small;
  }
  if (types.every((type) => type.name === 'byte' || type.name === 'short'))
    return { kind: 'primitive', name: 'short' };
  return types.reduce(numericPromotion);
}

function fitsIn(node: Expression | null, name: string): boolean {
  if (node?.kind !== 'Literal' || typeof node.value !== 'number') return false;
  const { value } = node;
  if (name === 'byte') return value >= -128 && value <= 127;
  return name === 'short' ? value >= -32768 && value <= 32767 : value >= 0 && value <= 65535;
}

function switchType(typing: Typing, node: SwitchExpression, scope: Scope, target: JavaType | null): JavaType {
  const selector = typing.expression(node.selector, scope, null);
  const yielded: JavaType[] = [];
  attributeCases(typing, node.cases, selector, scope, {
    target: null,
    returned: [],
    yieldTarget: target,
    yielded,
  });
  return joinBranches(
    typing,
    yielded.map((type) => ({ node: null, type })),
    target,
  );
}

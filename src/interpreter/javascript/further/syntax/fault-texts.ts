import type { Token } from '../../lexer/token';
import { KEYWORDS, STRICT_WORDS } from '../../parser/cursor';
import { type SyntaxFault, SyntaxRefusal } from '../../syntax/fault';
import type { Identifier } from '../../syntax/leaves';
import type { FunctionNode } from '../../syntax/tree';

/** V8's words for what it refuses, by the keys that the parser has for them; `%` is what it is about. */
const FAULT_TEXTS: Readonly<Record<string, string>> = {
  restParameter: 'Rest parameter must be last formal parameter',
  shorthand: 'Invalid shorthand property initializer',
  await: 'await is only valid in async functions and the top level bodies of modules',
  tooDeep: 'Maximum call stack size exceeded',
  try: 'Missing catch or finally after try',
  with: 'Strict mode code may not include a with statement',
  let: 'let is disallowed as a lexically bound name',
  lexical: 'Lexical declaration cannot appear in a single-statement context',
  return: 'Illegal return statement',
  throw: 'Illegal newline after throw',
  evil: 'Unexpected eval or arguments in strict mode',
  restElement: 'Rest element must be last element',
  destructuring: 'Invalid destructuring assignment target',
  assignment: 'Invalid left-hand side in assignment',
  unary:
    'Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence',
  delete: 'Delete of an unqualified identifier in strict mode.',
  super: "'super' keyword unexpected here",
  arguments: 'missing ) after argument list',
  parameters: 'missing ) after formal parameters',
  functionName: 'Function statements require a function name',
  token: 'Invalid or unexpected token',
  octal: 'Octal literals are not allowed in strict mode.',
  octalEscape: 'Octal escape sequences are not allowed in strict mode.',
  end: 'Unexpected end of input',
  codePoint: 'Undefined Unicode code-point',
  prefix: 'Invalid left-hand side expression in prefix operation',
  postfix: 'Invalid left-hand side expression in postfix operation',
  duplicate: 'Duplicate parameter name not allowed in this context',
  getter: 'Getter must not have any formal parameters.',
  setter: 'Setter must have exactly one formal parameter.',
  privateName: "Private field '#%' must be declared in an enclosing class",
  loopTarget: 'Invalid left-hand side in % loop',
  loopBindings: 'Invalid left-hand side in % loop: Must have a single binding.',
  loopValue: '% loop variable declaration may not have an initializer.',
  noValue: 'Missing initializer in % declaration',
  operator: "Unexpected token '%'",
  escape: 'Invalid % escape sequence',
  declared: "Identifier '%' has already been declared",
  unsupported: '% not supported by the simulator',
};

/** What a refusal says. */
export function faultOf({ key, from, to, detail }: SyntaxRefusal): SyntaxFault {
  const message =
    typeof detail === 'string'
      ? (FAULT_TEXTS[key] ?? key).replace('%', () => detail)
      : unexpectedText(detail);
  return { message, from, to, isUnsupported: key === 'unsupported' };
}

/** Refuses a name that two parameters have, where V8 does. */
export function refuseDuplicate(node: FunctionNode, { start, end }: Identifier, isStrict: boolean): void {
  const [first] = node.body.type === 'BlockStatement' ? node.body.body : [];
  const isDirective =
    first?.type === 'ExpressionStatement' &&
    first.expression.type === 'Literal' &&
    first.expression.value === 'use strict';
  const isPlain = node.role === 'plain' && node.type !== 'ArrowFunction' && !isStrict && !isDirective;
  if (!isPlain || node.params.some(({ type }) => type !== 'Identifier'))
    throw new SyntaxRefusal('duplicate', start, end);
}

/** Refuses a getter with parameters, or a setter without its one. */
export function refuseAccessor(kind: 'get' | 'set', { params, headEnd }: FunctionNode): void {
  if (params.length === (kind === 'get' ? 0 : 1)) return;
  const end = (params.at(-1)?.end ?? headEnd + 1) + 1;
  throw new SyntaxRefusal(`${kind}ter`, headEnd, end);
}

/** Refuses something that is correct JavaScript but is not played here. */
export function unsupported(
  what: string,
  at: { readonly start: number; readonly end: number },
): SyntaxRefusal {
  return new SyntaxRefusal('unsupported', at.start, at.end, what);
}

function unexpectedText({ kind, text, isEscaped }: Token): string {
  switch (kind) {
    case 'end':
      return 'Unexpected end of input';
    case 'number':
    case 'bigint':
      return 'Unexpected number';
    case 'string':
      return 'Unexpected string';
    case 'template':
      return 'Unexpected template string';
    case 'name':
      if (isEscaped) return 'Keyword must not contain escaped characters';
      if (STRICT_WORDS.has(text)) return 'Unexpected strict mode reserved word';
      return KEYWORDS.has(text) ? `Unexpected token '${text}'` : `Unexpected identifier '${text}'`;
    case 'private':
      return `Private field '#${text}' must be declared in an enclosing class`;
    case 'punctuator':
      return `Unexpected token '${text}'`;
  }
}

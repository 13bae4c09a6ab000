/** What CPython says of a mistake in a text. */
import type { Token } from '../../lexer/token';
import type { SyntaxFault } from '../../syntax/fault';
import type { Expression, Statement } from '../../syntax/tree';
import { cannotBind } from './binding-words';

/** A text, and the offset from which the mistake goes if it is not that of the fault. */
type Told = string | readonly [message: string, from: number];

type Words = string | ((text: string, ...details: never[]) => Told);

const FORGOTTEN = 'invalid syntax. Perhaps you forgot a comma?';
const EQUALS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
const INDENTATION = 'IndentationError: ';
const UNSUPPORTED = 'unsupported: ';

/** What f-strings are told of themselves. */
const FORMATS = {
  single: "single '}' is not allowed",
  deep: 'expressions nested too deeply',
  empty: 'empty expression not allowed',
  conversion: "invalid conversion character: expected 's', 'r', or 'a'",
  brace: "expecting '}'",
  backslash: 'expression part cannot include a backslash',
  hash: "expression part cannot include '#'",
} as const;

/** `{0}` stands for the first detail. */
const WORDS = {
  invalid: 'invalid syntax',
  indent: `${INDENTATION}unexpected indent`,
  indents: `${INDENTATION}too many levels of indentation`,
  unindent: `${INDENTATION}unindent does not match any outer indentation level`,
  noBlock: (text, after: string, at: number) =>
    `${INDENTATION}expected an indented block after ${after} on line ${lineOf(text, at)}`,
  unicode: '(unicode error) illegal Unicode character',
  unclosed: "'{0}' was never closed",
  continuation: 'unexpected character after line continuation character',
  character: (_, character: string) => {
    if ('!$?`'.includes(character)) return 'invalid syntax';
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `invalid character '${character}' (U+${code})`;
  },
  decimal: 'invalid decimal literal',
  zeros: 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
  digits:
    'Exceeds the limit (4300 digits) for integer string conversion: value has {0} digits; use ' +
    'sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid ' +
    'decimal conversion limits.',
  nesting: 'too many nested parentheses',
  unmatched: "unmatched '{0}'",
  bracket: (text, found: string, opened: Token, at: number) => {
    const line = lineOf(text, opened.from);
    const where = line === lineOf(text, at) ? '' : ` on line ${line}`;
    return `closing parenthesis '${found}' does not match opening parenthesis '${opened.text}'${where}`;
  },
  unterminated: (text, quote: string, at: number) => {
    const kind =
      quote.length === 3 ? 'unterminated triple-quoted string literal' : 'unterminated string literal';
    const line = lineOf(text, at) - (at >= text.length && text.endsWith('\n') ? 1 : 0);
    return `${kind} (detected at line ${line})`;
  },
  colon: "expected ':'",
  blockColon: (_, found: string) => (found === '=' ? EQUALS : "expected ':'"),
  parenthesis: "expected '('",
  else: "expected 'else' after 'if' expression",
  noExcept: "expected 'except' or 'finally' block",
  afterStatement,
  comma: (_, before: Expression, token: Token, isName: boolean) => {
    const follows =
      token.kind === 'number' ||
      token.kind === 'string' ||
      isName ||
      /^(None|True|False|lambda)$/.test(token.text);
    if (follows) return [FORGOTTEN, before.from];
    return token.text === '=' ? [EQUALS, before.from] : 'invalid syntax';
  },
  missingComma: (_, before: Expression | undefined, token: Token, begins: boolean) => {
    if (before && begins && !['-', '+', '*', '(', '['].includes(token.text)) return [FORGOTTEN, before.from];
    if (token.text !== '=') return 'invalid syntax';
    const message = 'expression cannot contain assignment, perhaps you meant "=="?';
    return [message, before?.from ?? token.from];
  },
  target: (_, verb: string, value: Expression, hint: string) => cannotBind(verb, value, hint),
  augmented: "'{0}' is an illegal expression for augmented assignment",
  awaitOutside: '{0} outside function',
  awaitNotAsync: '{0} outside async function',
  irrefutable: (_, name: string | null) =>
    `${name === null ? 'wildcard' : `name capture '${name}'`} makes remaining patterns unreachable`,
  positionalPattern: 'positional patterns follow keyword patterns',
  return: "'return' outside function",
  yield: "'yield' outside function",
  break: "'break' outside loop",
  continue: "'continue' not properly in loop",
  nonlocal: 'nonlocal declaration not allowed at module level',
  assignedBefore: "name '{0}' is assigned to before {1} declaration",
  usedBefore: "name '{0}' is used prior to {1} declaration",
  noBinding: "no binding for nonlocal '{0}' found",
  trailingComma: 'trailing comma not allowed without surrounding parentheses',
  operands: 'too many operands for the simulator',
  calls: 'too many calls for the simulator',
  unsupported: `${UNSUPPORTED}{0} is not supported by the simulator`,
  bareGenerator: 'Generator expression must be parenthesized',
  starAfterKeywords: 'iterable argument unpacking follows keyword argument unpacking',
  repeated: 'keyword argument repeated: {0}',
  afterKeyword: 'positional argument follows keyword argument',
  afterKeywords: 'positional argument follows keyword argument unpacking',
  mixedBytes: 'cannot mix bytes and nonbytes literals',
  asciiBytes: 'bytes can only contain ASCII literal characters',
  starHere: 'cannot use starred expression here',
  starThere: "can't use starred expression here",
  starTarget: 'starred assignment target must be in a list or tuple',
  starInComprehension: 'iterable unpacking cannot be used in comprehension',
  starsInComprehension: 'dict unpacking cannot be used in dict comprehension',
  noValue: "expression expected after dictionary key and ':'",
  noColon: "':' expected after dictionary key",
  duplicate: "duplicate argument '{0}' in function definition",
  noDefault: 'non-default argument follows default argument',
  exceptTypes: 'multiple exception types must be parenthesized',
  defaultExcept: "default 'except:' must be last",
  format: (_, what: keyof typeof FORMATS) => `f-string: ${FORMATS[what]}`,
  inFormat: (text, inner: SyntaxFault) => {
    const { kind, message } = toldMistake(text, inner);
    const said = message.startsWith('f-string') ? message : `f-string: ${message}`;
    return kind === 'SyntaxError' ? said : `${kind}: ${said}`;
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The name of a mistake. */
export type Mistake = keyof typeof WORDS;

/** A mistake in CPython's words, with the offsets of what it points at. */
export interface ToldMistake {
  readonly kind: 'SyntaxError' | 'IndentationError' | 'unsupported';
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a text. */
export function toldMistake(text: string, { mistake, from, to, details }: SyntaxFault): ToldMistake {
  const words: Words = WORDS[mistake];
  const told: Told =
    typeof words === 'string'
      ? words.replace(/\{(\d)\}/g, (_, place: string) => String(details[Number(place)]))
      : words(text, ...(details as never[]), from as never);
  const [whole, begin] = typeof told === 'string' ? [told, from] : told;
  const [, kind = 'SyntaxError', message = ''] =
    /^(?:(IndentationError|unsupported): )?([\s\S]*)$/.exec(whole) ?? [];
  return { kind: kind as ToldMistake['kind'], message, from: begin, to };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function afterStatement(_text: string, statement: Statement, begins: boolean): Told {
  const { value } = statement as { value?: Expression };
  const isPrint =
    statement.kind === 'expression' && value?.kind === 'name' && /^(print|exec)$/.test(value.name);
  if (!isPrint || !begins) return 'invalid syntax';
  const { name } = value as { name: string };
  return [`Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`, statement.from];
}

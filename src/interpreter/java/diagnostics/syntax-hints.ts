/** Plain-language hints for syntax errors, by the message they belong to. */

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^';' expected/, 'Java statements end with a semicolon. Add ; where the caret points.'],
  [/^'\)' expected/, 'A parenthesis that was opened is not closed here.'],
  [/^reached end of file/, 'Something opened with { is never closed. Count the braces.'],
  [/^class, interface, enum, or record expected/, 'There is probably one } too many above this line.'],
  [/^not a statement/, 'A value alone does nothing. Assign it, call a method, or delete it.'],
  [/^<identifier> expected/, 'A name is missing here, or code stands where only declarations may.'],
  [
    /^illegal start of expression/,
    'An expression should start here. Look for a missing or extra word before it.',
  ],
  [/^illegal start of type/, 'A type name should start here. Statements belong inside a method.'],
  [/^unclosed string literal/, 'The text is missing its closing quote on this line.'],
  [/^unclosed character literal/, 'A char holds one character between \' quotes. Use " for text.'],
  [/^'else' without 'if'/, 'The if before this else has already ended, often by a stray ; or }.'],
  [/^'catch' without 'try'/, 'A catch must directly follow the } of its try block.'],
  [/^'try' without 'catch'/, 'A try block needs a catch or a finally after it.'],
  [
    /^invalid method declaration; return type required/,
    'Write the result type before the method name, or void.',
  ],
  [/^variable declaration not allowed here/, 'Put the declaration inside { }.'],
  [/^integer number too large/, 'An int ends at 2147483647. Add L for a long.'],
  [/^the simulator reads at most/, 'Make the program smaller or flatter; the limit protects the page.'],
];

/** A hint for a syntax error, or '' when the message says it all. */
export function syntaxHint(message: string): string {
  return HINTS.find(([pattern]) => pattern.test(message))?.[1] ?? '';
}

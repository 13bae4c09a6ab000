/**
 * javac's words for mistakes that are told by name where they are found: a page that finds none never loads them.
 * Others stand where they are found, as they are made of what is wrong.
 */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['no-body', 'missing method body, or declare abstract'],
  ['abstract-body-interface', 'interface abstract methods cannot have body'],
  ['abstract-body', 'abstract methods cannot have a body'],
  ['no-interface', 'no interface expected here'],
  ['static-override', 'static methods cannot be annotated with @Override'],
  ['overrides-nothing', 'method does not override or implement a method from a supertype'],
  ['for-each', 'for-each not applicable to expression type'],
  ['for-each-required', '  required: array or java.lang.Iterable'],
  ['endless-initializer', 'initializer must be able to complete normally'],
  ['unreachable', 'unreachable statement'],
  ['no-return', 'missing return statement'],
  ['rule-ends', 'switch rule completes without providing a value'],
  ['rule-ends-remedy', '  (switch rules in switch expressions should either provide a value or throw)'],
  ['stray-break', 'break outside switch or loop'],
  ['stray-continue', 'continue outside of loop'],
  ['stray-yield', 'yield outside of switch expression'],
  [
    'stray-yield-remedy',
    '  (to invoke a method called yield, qualify the yield with a receiver or type name)',
  ],
  ['switch-return', 'attempt to return out of a switch expression'],
  ['enum-label', 'an enum switch case label must be the unqualified name of an enumeration constant'],
  ['lambda-neither', 'lambda body is neither value nor void compatible'],
  ['lambda-remedy', '    (consider using a block lambda body, or use a statement expression instead)'],
  ['enum-new', 'enum types may not be instantiated'],
  ['this-static', 'non-static variable this cannot be referenced from a static context'],
  ['alternatives', 'Alternatives in a multi-catch statement cannot be related by subclassing'],
  ['void-type', "'void' type not allowed here"],
  ['expression-start', 'illegal start of expression'],
  ['interface-wanted', 'interface expected here'],
  ['no-value-returned', '    missing return value'],
  ['value-returned', '    unexpected return value'],
  ['lambda-parameters', 'incompatible types: incompatible parameter types in lambda expression'],
  ['lambda-return', 'incompatible types: bad return type in lambda expression'],
  ['duplicate-default', 'duplicate default label'],
  ['duplicate-case', 'duplicate case label'],
  ['reference-return', 'incompatible types: bad return type in method reference'],
  ['conditional-branch', 'incompatible types: bad type in conditional expression'],
  ['switch-value', 'incompatible types: bad type in switch expression'],
]);

/** A line of a message in javac's words; of one that already is, itself. */
export function inWords(line: string): string {
  return WORDS.get(line) ?? line;
}

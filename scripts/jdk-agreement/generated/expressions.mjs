import { javaClass } from './chance.mjs';

const LITERALS = {
  byte: ['(byte) 0', '(byte) 1', '(byte) -1', '(byte) 127', '(byte) 128', '(byte) 200', '(byte) 0x5a'],
  short: ['(short) 0', '(short) -3', '(short) 32767', '(short) 40000', '(short) 0x1234'],
  char: ["'a'", "'Z'", "'0'", "'\\u00e4'", "'\\uffff'", '(char) 70000', "'\\n'", "'\\0'"],
  int: '0 1 (-1) 2 3 7 10 31 32 33 100 255 65536 1_000_003 0x7fff_ffff 0xdeadbeef 0b1011 017 Integer.MIN_VALUE Integer.MAX_VALUE (-46341)'.split(
    ' ',
  ),
  long: '0L 1L (-1L) 5L 63L 64L 65L 1_000_000_007L 0xcafebabe_deadbeefL Long.MIN_VALUE Long.MAX_VALUE (-4294967297L)'.split(
    ' ',
  ),
  float:
    '0f (-0f) 1f 1.5f 0.1f 3.4e10f 1e-10f 16777217f Float.MAX_VALUE Float.MIN_VALUE Float.NaN Float.POSITIVE_INFINITY (-2.75f)'.split(
      ' ',
    ),
  double:
    '0.0 (-0.0) 1.0 0.1 2.5 1e7 1e-3 9.007199254740993e15 1e300 Double.MAX_VALUE Double.MIN_VALUE Double.NaN Double.NEGATIVE_INFINITY (-123.456) 1e21 4.35'.split(
      ' ',
    ),
  boolean: ['true', 'false'],
  String: ['""', '"a"', '"Kafka"', '"x\\ty"', '"null"', '"12"', '"\\u00e4\\u20ac"', '"ABC abc"'],
};
const VARIABLES = {
  byte: ['b0', 'b1'],
  short: ['s0', 's1'],
  char: ['c0', 'c1'],
  int: ['i0', 'i1', 'i2'],
  long: ['l0', 'l1', 'l2'],
  float: ['f0', 'f1'],
  double: ['d0', 'd1'],
  boolean: ['z0', 'z1'],
  String: ['t0', 't1'],
};
const TYPES = Object.keys(LITERALS);
const NUMERIC = ['byte', 'short', 'char', 'int', 'long', 'float', 'double'];
const INTEGRAL = ['byte', 'short', 'char', 'int', 'long'];

/** Expressions of a type: they may be of a narrower one, never of a wider one. */
export function expressionsOf(chance) {
  const { below, pick, oneIn } = chance;
  const upTo = (type) => pick(NUMERIC.slice(0, NUMERIC.indexOf(type) + 1));

  function numeric(type, depth) {
    const of = (wanted) => expression(wanted, depth - 1);
    const own = () => of(type);
    const other = () => of(oneIn(2) ? type : upTo(type));
    const pair = () => (oneIn(2) ? [own(), other()] : [other(), own()]);
    const arithmetic = () => pair().join(` ${pick(['+', '-', '*', '/', '%', '+', '-', '*'])} `);
    const choices = [
      () => `(${arithmetic()})`,
      () => `(${arithmetic()})`,
      () => `(${of('boolean')} ? ${pair().join(' : ')})`,
      () => `(${type}) ${of(pick(NUMERIC))}`,
      () => `(-(${own()}))`,
      () => `Math.${pick(['max', 'min'])}(${pair().join(', ')})`,
      () => `(${pick(VARIABLES[type])} ${pick(['+=', '-=', '*=', '='])} ${own()})`,
      () => `${pick(VARIABLES[type])}${pick(['++', '--'])}`,
      () => `${pick(['++', '--'])}${pick(VARIABLES[type])}`,
    ];
    if (type === 'int' || type === 'long') choices.push(...integral(type, of, pair));
    if (type === 'double') choices.push(...fractions(of));
    return pick(choices)();
  }

  function integral(type, of, pair) {
    const box = type === 'int' ? 'Integer' : 'Long';
    return [
      () => `(${pair().join(` ${pick(['&', '|', '^'])} `)})`,
      () => `(${of(type)} ${pick(['<<', '>>', '>>>'])} ${of(pick(INTEGRAL))})`,
      () => `(~${of(type)})`,
      () =>
        `Math.${pick(['floorMod', 'floorDiv', 'addExact', 'multiplyExact', 'subtractExact'])}(${pair().join(', ')})`,
      () =>
        `${box}.${pick(['bitCount', 'reverse', 'signum', 'numberOfLeadingZeros', 'highestOneBit'])}(${of(type)})`,
      () => `${box}.${pick(['rotateLeft', 'rotateRight'])}(${of(type)}, ${of('int')})`,
      () => `${box}.compare(${of(type)}, ${of(type)})`,
      () => `${of('String')}.${pick(['length()', 'hashCode()', 'indexOf("a")', 'compareTo("Kb")'])}`,
      () => `Double.hashCode(${of('double')})`,
      () => `Math.round(${of(type === 'int' ? 'float' : 'double')})`,
    ];
  }

  function fractions(of) {
    return [
      () => `Math.${pick(['floor', 'ceil', 'rint', 'sqrt', 'abs', 'signum'])}(${of('double')})`,
      () => `Double.longBitsToDouble(${of('long')})`,
    ];
  }

  function truth(depth) {
    const of = (wanted) => expression(wanted, depth - 1);
    return pick([
      () => `(${of(pick(NUMERIC))} ${pick(['<', '<=', '>', '>=', '==', '!='])} ${of(pick(NUMERIC))})`,
      () => `(${of('boolean')} ${pick(['&&', '||', '&', '|', '^', '==', '!='])} ${of('boolean')})`,
      () => `(!${of('boolean')})`,
      () => `${of('String')}.${pick(['isEmpty()', 'equals("a")', 'contains("k")', 'startsWith("x")'])}`,
      () => `(${pick(VARIABLES.boolean)} ${pick(['=', '&=', '|=', '^='])} ${of('boolean')})`,
      () => `Double.isNaN(${of('double')})`,
    ])();
  }

  function text(depth) {
    const of = (wanted) => expression(wanted, depth - 1);
    return pick([
      () => `(${of('String')} + ${printed(pick(TYPES), depth - 1)})`,
      () => `(${printed(pick(TYPES), depth - 1)} + ${of('String')})`,
      () => `(${of('boolean')} ? ${of('String')} : ${of('String')})`,
      () => `String.valueOf(${printed(pick(TYPES), depth - 1)})`,
      () => `Integer.to${pick(['Hex', 'Binary', 'Octal'])}String(${of('int')})`,
      () => `Long.toString(${of('long')}, ${2 + below(35)})`,
      () =>
        `${of('String')}.${pick(['trim()', 'toUpperCase()', "replace('a', 'k')", 'concat("!")', 'strip()'])}`,
      () => `cut(${of('String')}, ${of('int')})`,
      () => `("" + (${of('boolean')} ? 'x' : ${pick(['66', 'i0', 'b0', '(short) 67', '7L'])}))`,
      () => `String.format("%${pick(['d', '5d', '05d', 'x', ',d', '+d'])}", ${of('int')})`,
      () => `String.format("%${pick(['.2f', '8.3f', '.0f', 'e', ',.1f'])}", ${of('double')})`,
    ])();
  }

  function expression(type, depth) {
    if (depth <= 0 || oneIn(6)) return oneIn(3) ? pick(LITERALS[type]) : pick(VARIABLES[type]);
    if (type === 'String') return text(depth);
    if (type === 'boolean') return truth(depth);
    if (['byte', 'short', 'char'].includes(type)) {
      if (oneIn(4)) return `${pick(VARIABLES[type])}${pick(['++', '--'])}`;
      return `(${type}) ${expression(pick(NUMERIC), depth - 1)}`;
    }
    return numeric(type, depth);
  }

  /** Chars are printed as what every console can print. */
  function printed(type, depth) {
    const value = expression(type, depth);
    return type === 'char' ? pick([`(char) (32 + (${value} & 63))`, `(int) ${value}`]) : value;
  }
  return { expression, printed };
}

/** One statement over the variables; wherever something can be divided by zero or overflow, the exception is printed. */
function statement(chance, make) {
  const { pick, below } = chance;
  const type = pick(TYPES);
  const variable = pick(VARIABLES[type]);
  const depth = 2 + below(3);
  const value = make.expression(type, depth);
  const changes = {
    boolean: ['=', '&=', '|=', '^='],
    String: ['=', '+='],
  }[type] ?? ['=', '+=', '-=', '*=', '/=', '%='];
  if (INTEGRAL.includes(type)) changes.push('&=', '|=', '^=', '<<=', '>>=', '>>>=');
  const change = pick(changes);
  // A compound assignment casts to the type of its variable, whatever stands on the right.
  let from = value;
  if (change === '+=' && type === 'String') from = make.printed(pick(TYPES), depth);
  else if (change.includes('<<') || change.includes('>>')) from = make.expression(pick(INTEGRAL), depth);
  else if (/[&|^]=/.test(change) && type !== 'boolean') from = make.expression(pick(INTEGRAL), depth);
  else if (change !== '=' && NUMERIC.includes(type)) from = make.expression(pick(NUMERIC), depth);
  const shown = type === 'char' ? `(int) ${variable}` : variable;
  return `${variable} ${change} ${from}; System.out.println("${variable} " + ${shown});`;
}

/** Expressions over all primitive types and strings. */
export function expressionProgram(name, chance) {
  const make = expressionsOf(chance);
  const main = [];
  for (let at = 0; at < 30; at++) {
    const line = chance.oneIn(4)
      ? `System.out.println(${make.printed(chance.pick(TYPES), 4)});`
      : statement(chance, make);
    main.push(
      `try { ${line} } catch (ArithmeticException e) { System.out.println("${at} " + e.getMessage()); }`,
    );
    if (at % 8 === 7) main.push('t0 = cut(t0, 40); t1 = cut(t1, 30);');
  }
  const members = TYPES.flatMap((type) =>
    VARIABLES[type].map((variable) => `static ${type} ${variable} = ${chance.pick(LITERALS[type])};`),
  );
  members.push('static String cut(String text, int at) {');
  members.push('  return text.substring(0, Math.min(text.length(), Math.abs(at % 50)));');
  members.push('}');
  return javaClass(name, { members, main });
}

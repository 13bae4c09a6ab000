import { javaClass } from './chance.mjs';

const TEXTS = [
  '"Kafka"',
  '""',
  '" a b  c "',
  '"one,two,,three,"',
  '"x=1;y=22;z"',
  '"AbCdEf"',
  '"\\u00e4\\u20ac"',
  '"-12.50"',
];

/** Expressions whose value is printed, over a builder, texts, arrays and numbers as texts. */
function expressions({ pick, below, oneIn }) {
  const n = () => `${below(9)}`;
  const int = () => (oneIn(3) ? `${pick(['', '-'])}${below(2_000_000_000)}` : `${below(300) - 100}`);
  const t = () => pick([...TEXTS, 'text', 'text', 'other', 'builder.toString()']);
  const fraction = () =>
    `${pick(['', '-'])}${below(100_000)}.${below(1000)}${pick(['', '', `e${below(30) - 15}`])}`;
  return [
    `builder.append(${pick([t(), int(), fraction(), 'true', "'c'", `${int()}L`, `${fraction()}f`, '(Object) null'])})`,
    `builder.append(${t()})`,
    `builder.insert(${n()}, ${pick([t(), int(), fraction()])})`,
    `builder.delete(${n()}, ${n()})`,
    `builder.deleteCharAt(${n()})`,
    `builder.replace(${n()}, ${n()}, ${t()})`,
    'builder.reverse()',
    `builder.indexOf("${pick(['a', '1', 'Ka'])}")`,
    `(int) builder.charAt(${n()})`,
    `${t()}.substring(${n()})`,
    `${t()}.substring(${n()}, ${n()})`,
    `${t()}.indexOf(${pick(["'a'", '"b"', `"${n()}"`])}, ${n()})`,
    `${t()}.lastIndexOf("${pick(['a', ',', ' '])}")`,
    `Arrays.toString(${t()}.split("${pick([',', ' +', ';|=', '', '[a-f]', '\\\\d'])}"${pick(['', ', 2', ', -1'])}))`,
    `${t()}.${pick(['trim()', 'strip()', 'stripLeading()', 'toLowerCase()', 'toUpperCase()', 'isBlank()', 'hashCode()', 'length()'])}`,
    `${t()}.${pick(['equalsIgnoreCase', 'compareTo', 'compareToIgnoreCase', 'endsWith', 'contains', 'concat'])}(${t()})`,
    `${t()}.repeat(${below(4)})`,
    `${t()}.replaceAll("${pick(['[aeiou]', '(\\\\w)(\\\\w)', '\\\\s+', '^.', '(?i)K'])}", "${pick(['', '_', '<$0>'])}")`,
    `${t()}.matches("${pick(['\\\\w+', '.*a.*', '[A-Z][a-z]*', '-?\\\\d+\\\\.?\\\\d*'])}")`,
    `${t()}.codePointCount(0, 1)`,
    `${t()}.chars().filter(Character::${pick(['isLetter', 'isDigit', 'isUpperCase', 'isWhitespace'])}).count()`,
    `String.join("${pick(['-', ', '])}", ${t()}, ${t()}, ${t()})`,
    `String.format("%${pick(['s', '10s', '-8s', '.2s', 'S'])}|%${pick(['d', '6d', '-6d', '06d', '(d', '+,d', 'x', 'o', 'X'])}", ${t()}, ${int()})`,
    `String.format("%${pick(['f', '.0f', '.3f', '10.2f', '-10.1f', ',.2f', 'e', '.2E', 'g', '+.1f'])}|%b|%c|%%", ${fraction()}, ${oneIn(2)}, 'q')`,
    `Integer.parseInt("${int()}", ${2 + below(35)})`,
    `Double.parseDouble("${fraction()}")`,
    `Float.parseFloat("${fraction()}")`,
    `(float) ${fraction()}`,
    `(long) ${fraction()}`,
    `${fraction()} ${pick(['+', '-', '*', '/', '%'])} ${fraction()}`,
    `${fraction()}f ${pick(['+', '-', '*', '/', '%'])} ${fraction()}f`,
    `Integer.toString(${int()}, ${2 + below(35)})`,
    `Integer.toUnsignedString(${int()})`,
    `Long.toHexString(${int()}L * ${int()}L)`,
    `Character.${pick(['isLetterOrDigit', 'isWhitespace', 'getNumericValue', 'toUpperCase', 'isLowerCase'])}('${pick(['a', 'Z', '5', ' ', '_'])}')`,
    `Arrays.toString(Arrays.copyOfRange(row, ${n()}, ${n()}))`,
    `row[${below(12)}] ${pick(['=', '+=', '*=', '^=', '<<='])} ${int()}`,
    `Arrays.binarySearch(row, ${int()})`,
    'Arrays.hashCode(row)',
    `Arrays.stream(row).${pick(['sum()', 'max().getAsInt()', 'average()', 'distinct().count()', 'summaryStatistics()'])}`,
    `IntStream.range(${n()}, ${n()}).mapToObj(i -> ${pick(['"" + i', 'i * i', "(char) ('a' + i)"])}).collect(Collectors.toList())`,
    `Stream.of(${t()}, ${t()}, ${t()}).sorted(${pick(['', 'Comparator.reverseOrder()', 'Comparator.comparing(String::length)'])}).collect(Collectors.toList())`,
    `Color.values()[${below(5)}].next()`,
    `Color.valueOf("${pick(['RED', 'BLUE', 'PINK'])}").compareTo(Color.GREEN)`,
    `new Pair<>(${t()}, ${int()})${pick(['', '.hashCode()', '.right()', `.equals(new Pair<>(text, ${int()}))`])}`,
    `kind(${pick([t(), int(), fraction(), 'row', "'c'", `${int()}L`, 'null', 'Color.RED', 'new Pair<>(1, text)'])})`,
    `total(${pick(['', int(), `${int()}, ${int()}`, 'row'])})`,
  ];
}

const OUTSIDE = [
  'static StringBuilder builder = new StringBuilder();',
  'static String text = "start";',
  'static String other = "other";',
  'static int[] row = {5, 3, -1, 7, 0, 2, 9};',
  'enum Color {',
  '  RED, GREEN { @Override Color next() { return RED; } }, BLUE;',
  '  Color next() { return values()[(ordinal() + 1) % values().length]; }',
  '}',
  'record Pair<A, B>(A left, B right) {}',
  'static int total(int... numbers) { int sum = numbers.length; for (int each : numbers) sum += each; return sum; }',
  'static String kind(Object what) {',
  '  if (what instanceof String own && own.length() > 3) return "long text " + own;',
  '  if (what instanceof Integer number) return "int " + (number + 1);',
  '  if (what instanceof Pair<?, ?> pair) return "pair " + pair.right();',
  '  if (what instanceof int[] numbers) return "ints " + numbers.length;',
  '  return what == null ? "null" : what.getClass().getSimpleName() + " " + what;',
  '}',
];

/** Texts, builders, formats, numbers as texts, arrays, records, enums and patterns. */
export function textProgram(name, chance) {
  const { pick } = chance;
  const main = [];
  for (let at = 0; at < 60; at++) {
    const expression = pick(expressions(chance));
    const keeps = chance.oneIn(5) ? `${pick(['text', 'other'])} = cut("" + (${expression}))` : expression;
    main.push(
      `try { System.out.println(${keeps}); } catch (RuntimeException e) { System.out.println("${at} " + e); }`,
    );
    if (at % 10 === 9) main.push('builder.setLength(Math.min(builder.length(), 12));', 'Arrays.sort(row);');
  }
  const cut = 'static String cut(String whole) { return whole.substring(0, Math.min(20, whole.length())); }';
  const imports = ['java.util.*', 'java.util.stream.*'];
  return javaClass(name, { imports, members: [...OUTSIDE, cut], main });
}

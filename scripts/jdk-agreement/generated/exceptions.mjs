import { javaClass } from './chance.mjs';

const OUTSIDE = [
  'static class Checked extends Exception {',
  '  Checked(String text, Throwable cause) { super(text, cause); }',
  '}',
  'static class Quiet extends RuntimeException {',
  '  final int code;',
  '  Quiet(int code) { this.code = code; }',
  '  Quiet(int code, Throwable cause) { super(cause); this.code = code; }',
  '  @Override public String getMessage() { return code % 2 == 0 ? super.getMessage() : "code " + code; }',
  '}',
  'record Door(String name, boolean jams) implements AutoCloseable {',
  '  Door { System.out.println("open " + name); }',
  '  public void close() { System.out.println("close " + name); if (jams) throw new Quiet(name.length()); }',
  '}',
  'static void tell(Throwable thrown) {',
  '  for (Throwable at = thrown; at != null; at = at.getCause()) {',
  // Frames of the library itself are no part of the agreement.
  '    int own = 0;',
  '    while (!at.getStackTrace()[own].getClassName().startsWith("Generated")) own++;',
  '    StackTraceElement top = at.getStackTrace()[own];',
  '    System.out.println(at + " in " + top.getMethodName() + ":" + top.getLineNumber());',
  '    for (Throwable other : at.getSuppressed()) System.out.println("  suppressed " + other);',
  '  }',
  '}',
];

/** What fails by itself, with the message of the virtual machine or of the library. */
function failures({ pick, below }) {
  return [
    `int[] row = new int[${below(4)}]; row[${below(9)}] = 1;`,
    `int[] row = new int[below - ${5 + below(5)}];`,
    'Object thing = "text"; Integer number = (Integer) thing;',
    'Object thing = below; String text = (String) thing;',
    'String text = below > 100 ? "" : null; System.out.println(text.length());',
    'int[] row = below > 100 ? new int[1] : null; row[0]++;',
    'Integer boxed = below > 100 ? 1 : null; int plain = boxed;',
    'System.out.println(7 / (below - below));',
    `Integer.parseInt(${pick(['"x1"', '""', '"99999999999"', 'null', '" 5"'])});`,
    `Long.parseLong("${below(9)}L");`,
    `Double.parseDouble("1.${below(9)}x");`,
    `"Kafka".charAt(${5 + below(4)});`,
    `"Kafka".substring(${below(9)}, ${below(5)});`,
    `new java.util.ArrayList<String>().get(${below(3)});`,
    `java.util.List.of(1, 2).add(${below(9)});`,
    'new java.util.ArrayDeque<String>().pop();',
    'java.util.Optional.empty().get();',
    'new java.util.ArrayList<String>().iterator().next();',
    `java.util.Objects.requireNonNull(null, "thing ${below(9)}");`,
    'Object[] things = new String[1]; things[0] = below;',
    `Thread.State.valueOf("ASLEEP${below(9)}");`,
    `throw new IllegalStateException("state ${below(99)}");`,
    `throw new Quiet(${below(9)});`,
    'java.util.Map.of("a", 1, "a", 2);',
    `new java.util.HashMap<String, String>(-${1 + below(9)});`,
    `String.format("%d", "x${below(9)}");`,
    'java.util.List.of(1, null);',
    'Math.toIntExact(1L << 40);',
  ];
}

/** A method that calls the next one and answers what it throws in one of several ways. */
function layer(number, { pick, below, oneIn }) {
  const call = `layer${number + 1}(below + ${below(5)})`;
  const lines = pick([
    () => [
      'try {',
      `  ${call};`,
      '} catch (RuntimeException e) {',
      `  throw new Checked("layer ${number}", e);`,
      '}',
    ],
    () => ['try {', `  ${call};`, '} catch (Exception e) {', `  throw new Quiet(${below(9)}, e);`, '}'],
    () => [
      'try {',
      `  ${call};`,
      '} catch (RuntimeException e) {',
      `  throw new IllegalArgumentException(e);`,
      '}',
    ],
    () => ['try {', `  ${call};`, '} finally {', `  System.out.println("finally ${number}");`, '}'],
    () => [
      `try (Door a = new Door("a${number}", ${oneIn(2)}); Door b = new Door("bb${number}", ${oneIn(2)})) {`,
      `  ${call};`,
      '}',
    ],
    () => [
      'try {',
      `  ${call};`,
      '} catch (IllegalStateException | NullPointerException e) {',
      `  System.out.println("${number} rethrows " + e.getMessage());`,
      '  throw e;',
      '}',
    ],
    () => [
      'try {',
      `  ${call};`,
      '} catch (RuntimeException e) {',
      `  RuntimeException other = new UnsupportedOperationException("layer ${number}");`,
      `  other.${pick(['initCause', 'addSuppressed'])}(e);`,
      '  throw other;',
      '}',
    ],
    () => [`${call};`],
  ])();
  return [
    `static void layer${number}(int below) throws Exception {`,
    ...lines.map((line) => `  ${line}`),
    '}',
  ];
}

/** Exceptions through several layers, with causes, suppressed ones and stack traces. */
export function exceptionProgram(name, chance) {
  const depth = 4;
  const members = [...OUTSIDE];
  for (let number = 0; number < depth; number++) members.push(...layer(number, chance));
  const kinds = 8;
  members.push(`static void layer${depth}(int below) throws Exception {`, '  switch (kind) {');
  for (let kind = 0; kind < kinds; kind++) {
    const failure = chance.pick(failures(chance));
    members.push(`    case ${kind} -> {`, `      ${failure}`, '    }');
  }
  members.push('    default -> System.out.println("nothing thrown");', '  }', '}', 'static int kind;');
  const main = [
    `for (kind = 0; kind <= ${kinds}; kind++) {`,
    '  System.out.println("kind " + kind);',
    '  try {',
  ];
  main.push(`    layer0(${chance.below(4)});`, '  } catch (Exception e) {', '    tell(e);');
  if (chance.oneIn(2)) main.push('    if (kind % 3 == 0) e.printStackTrace(System.out);');
  main.push('  }', '}');
  // Some programs end with an exception that nobody catches.
  if (chance.oneIn(3)) main.push(`kind = ${chance.below(kinds)};`, 'layer0(1);');
  return javaClass(name, { members, main, throwing: ' throws Exception' });
}

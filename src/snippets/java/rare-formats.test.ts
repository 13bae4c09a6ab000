import { expect, it, vi } from 'vitest';
import { hasRareFormats } from '../../interpreter/java/library/natives/format-natives';
import { type PlainWorld, runJava, runToEnd } from '../../interpreter/java/library/run-java';
import { createMachine } from '../../interpreter/machine/machine';

const FORMATS = [
  ['%s', '"text"', 'null', '1', '1.5', "'c'", 'true', '10L', '0.1f'],
  ['%10s|', '"text"', 'null', '-3'],
  ['%-10s|', '"text"', 'null', '2.5'],
  ['%-7.2s|', '"text"', 'null', '2.5'],
  ['%.0s|', '"text"'],
  ['%d', '5', '-5', '(byte) 3', '(short) -3', '9876543210L', 'null', '1.5', '"x"', "'c'"],
  ['%5d|', '5', '-5', 'null'],
  ['%-5d|', '5', '-5', 'null'],
  ['%05d|', '5', '-5', 'null'],
  ['%,d', '1234567', '-1234567', 'null'],
  ['%,15d|', '1234567', '-1234567'],
  ['%f', '1.5', '-0.0', '1e10', '0.1f', 'null', '1', 'Double.NaN', 'Double.NEGATIVE_INFINITY'],
  ['%.2f', '2.675', '-1.005', '1234567.891', 'null', '"x"'],
  ['%.0f', '0.5', '1.5', 'null'],
  ['%08.2f|', '3.14159', '-3.14159', 'Double.NaN'],
  ['%-8.1f|', '3.14159'],
  ['%,.2f', '1234567.891'],
  ['%,12.1f|', '-1234567.891'],
  ['%1$s %1$s %s%n', '1', '"a"'],
  ['%2$s', '1'],
  ['%s %s', '1'],
  ['100%% %d%n', '1'],
] as const;

const CALLS = FORMATS.flatMap(([format, ...values]) =>
  values.map(
    (
      value,
    ) => `    try { System.out.println(String.format("${format}", ${value === 'null' ? '(Object) null' : value})); }
    catch (RuntimeException refused) { System.out.println(refused); }`,
  ),
);
const PROGRAM = `class A {\n  public static void main(String[] a) {\n${CALLS.join('\n')}\n  }\n}\n`;

/** What the page runs at first: nothing came yet but the compiler. */
async function withoutParts(text: string): Promise<string> {
  vi.resetModules();
  const { compileJavaProgram } = await import('./compile-java-program');
  const { program } = compileJavaProgram('A.java', text, 'auto');
  if (program === null) throw new Error('not compiled');
  const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
  runToEnd(program, createMachine(program), world, () => 1_000_000);
  return world.output + world.errors;
}

it('ordinary formats need nothing more, and give what the whole formatter gives', async () => {
  expect(await withoutParts(PROGRAM)).toBe(runJava('A.java', PROGRAM).output);
});

it.each([
  ['"%-d"', true],
  ['"%" + width + "d"', true],
  ['"%-" + width + "s"', true],
  ['"%x"', true],
  ['"%+d"', true],
  ['"50% off"', true],
  ['"%010d"', false],
  ['"%-20s %5d %,.2f%%%n"', false],
  ['i % 10', false],
  ['/* "%x" */ \'"\' + i % 3', false],
  ['"a\\"%x"', true],
  ['"""\n%x"""', true],
])('%s has rare formats: %s', (text, isRare) => {
  expect(hasRareFormats(text)).toBe(isRare);
});

it('a program with rare formats asks for the rest of the library', async () => {
  const text = PROGRAM.replace('"%s"', '"%x"');
  await expect(withoutParts(text)).rejects.toThrow('library');
});

it('what a program puts together and only the rest of the library knows is not supported', async () => {
  const text = `class A { public static void main(String[] a) { System.out.printf("" + (char) 37 + 'x', 5); } }`;
  expect(await withoutParts(text)).toContain('the format %x is not supported by the simulator');
});

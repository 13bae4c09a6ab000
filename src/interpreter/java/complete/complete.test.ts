import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import jdk from '../signatures/jdk.json';
import { loadLibraries } from '../signatures/load-libraries';
import { completeJava } from './complete';

const { world } = loadLibraries([jdk]);

const HEAD = `import java.util.*;
import java.time.Duration;
public class Main {
    private final List<String> names = new ArrayList<>();
    static Map<String, List<Integer>> counts() { return null; }
    public static void main(String[] args) {
        `;

/** Proposals at the bar in a body; what follows it is there as well. */
function proposals(body: string): readonly string[] {
  const text = HEAD + body;
  const offset = text.indexOf('|');
  const found = completeJava(text.replace('|', ''), offset, world);
  return (found?.options ?? []).map(({ name, detail }) => name + detail);
}

describe('members after a dot', () => {
  it('are those of a variable that was declared, its type arguments put in', () => {
    const found = proposals('List<String> list = null;\n list.|\n int x = 1; } }');
    expect(found).toContain('get(int): String');
    expect(found).toContain('stream(): Stream<String>');
    expect(found).not.toContain('of(): List<E>');
  });

  it('are the static ones of a class', () => {
    const found = proposals('Duration.of|');
    expect(found).toContain('ofMillis(long): Duration');
    expect(found).not.toContain('toMillis(): long');
  });

  it('begin where the name begins', () => {
    const text = `${HEAD}Duration.of`;
    expect(completeJava(text, text.length, world)?.from).toBe(text.length - 2);
    expect(completeJava(text, text.length - 2, world)?.from).toBe(text.length - 2);
  });

  it('follow calls, fields, elements and what was made', () => {
    expect(proposals('counts().get("a").|')).toContain('get(int): Integer');
    expect(proposals('new ArrayList<Long>().iterator().next().|')).toContain('longValue(): long');
    expect(proposals('args[0].|')).toContain('length(): int');
    expect(proposals('args.|')).toEqual(['lengthint']);
    expect(proposals('System.out.|')).toContain('println(): void');
    expect(proposals('"a".|')).toContain('isBlank(): boolean');
    expect(proposals('names.|')).toContain('get(int): String');
  });

  it('know the type of var, in loops too', () => {
    expect(proposals('var seen = new TreeMap<String, Long>(); seen.|')).toContain('get(Object): Long');
    expect(proposals('for (var e : counts().entrySet()) { e.|')).toContain('getValue(): List<Integer>');
    expect(proposals('for (String one : args) { one.|')).toContain('length(): int');
    expect(proposals('var a = a.b(); a.|')).toEqual([]);
  });

  it('are none where nothing is known', () => {
    expect(proposals('unknown.|')).toEqual([]);
    expect(completeJava('', 0, world)).toBeNull();
    expect(completeJava('.', 1, world)).toBeNull();
  });
});

describe('names', () => {
  it('are variables of the file and classes, imported or to be imported', () => {
    expect(proposals('int nameCount = 0; na|')).toContain('nameCount');
    const text = `${HEAD}Dur`;
    const [duration] = completeJava(text, text.length, world)?.options ?? [];
    expect(duration).toMatchObject({ name: 'Duration', detail: 'java.time', importLine: null });
  });

  it('bring the import of a class behind the others', () => {
    const text = `${HEAD}Instan`;
    const importOf = (program: string) => {
      const options = completeJava(program, program.length, world)?.options ?? [];
      return options.find(({ name }) => name === 'Instant')?.importLine;
    };
    const line = 'import java.time.Instant;\n';
    expect(importOf(text)).toEqual({ at: text.indexOf('public class'), text: line });
    expect(importOf('Instan')).toEqual({ at: 0, text: line });
    expect(importOf('package a; Instan')).toEqual({ at: 10, text: `\n${line}` });
  });

  it('are not proposed in texts and comments', () => {
    expect(proposals('// Dur|')).toEqual([]);
    expect(proposals('String s = "Dur|";')).toEqual([]);
  });
});

it('never fails, wherever a program ends', () => {
  const text = `${HEAD}for (var e : counts().entrySet()) { e.getValue().get((int) 3L).x(); } }}`;
  for (let end = 0; end <= text.length; end++) completeJava(text.slice(0, end), end, world);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'.<>()[]{};,a= \n"'.split(''), 'new ', 'var ')), (parts) => {
      const odd = parts.join('');
      expect(completeJava(odd, odd.length, world)?.from ?? 0).toBeLessThanOrEqual(odd.length);
    }),
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../diagnostics/format';
import { parseJava } from '../parser/parse';
import type { SignatureFile } from '../signatures/library';
import { loadLibraries } from '../signatures/load-libraries';
import { checkJava } from './reports/told-check';

const jdk = JSON.parse(readFileSync('src/interpreter/java/signatures/jdk.json', 'utf8')) as SignatureFile;
const libraries = loadLibraries([jdk]);

function check(text: string): string[] {
  const { unit } = parseJava('T.java', text);
  if (!unit) throw new Error('the test program does not parse');
  return checkJava(unit, libraries).map((each) => formatDiagnostic(each, text));
}

/** The complaints about statements, without file, line and source: caret column, message, details. */
function complaints(statements: string, members = ''): string[] {
  const text = `import java.util.*;\nimport java.util.function.*;\nclass T<E> {\n${members}\nvoid m() {\n${statements}\n}\n}\n`;
  return check(text).map((each) => {
    const [head = '', , caret = '', ...details] = each.split('\n');
    return [`${caret.length}: ${head.replace(/^.*?error: /, '')}`, ...details].join('\n');
  });
}

describe('expected and found texts are those of javac 17', () => {
  test.each([
    ['String s = 5;', '12: incompatible types: int cannot be converted to String'],
    ['int i = 5L;', '9: incompatible types: possible lossy conversion from long to int'],
    ['byte b = 300;', '10: incompatible types: possible lossy conversion from int to byte'],
    ['if (1) { }', '5: incompatible types: int cannot be converted to boolean'],
    [
      'for (String x : 5) { }',
      '17: for-each not applicable to expression type\n  required: array or java.lang.Iterable\n  found:    int',
    ],
    ['int i = 1; i.foo();', '13: int cannot be dereferenced'],
    ['"a".foo();', '4: cannot find symbol\n  symbol:   method foo()\n  location: class String'],
    [
      'new Foo();',
      '5: cannot find symbol\n  symbol:   class Foo\n  location: class T<E>\n  where E is a type-variable:\n    E extends Object declared in class T',
    ],
    [
      'int[] a = {1}; a.length();',
      '17: cannot find symbol\n  symbol:   method length()\n  location: variable a of type int[]',
    ],
    ['var v = null;', "5: cannot infer type for local variable v\n  (variable initializer is 'null')"],
    [
      'var w;',
      "5: cannot infer type for local variable w\n  (cannot use 'var' on variable without initializer)",
    ],
    ['Object o = () -> {};', '12: incompatible types: Object is not a functional interface'],
    ['Runnable r = x -> {};', '14: incompatible types: incompatible parameter types in lambda expression'],
    [
      'Function<String,Integer> f = s -> s;',
      '35: incompatible types: bad return type in lambda expression\n    String cannot be converted to Integer',
    ],
    [
      'Comparator<String> c = (a, b) -> a;',
      '34: incompatible types: bad return type in lambda expression\n    String cannot be converted to int',
    ],
    [
      'List<String> l = Arrays.asList(1, 2);',
      '31: incompatible types: inference variable T has incompatible bounds\n    equality constraints: String\n    lower bounds: Integer\n  where T is a type-variable:\n    T extends Object declared in method <T>asList(T...)',
    ],
    [
      'List<String> l = List.of("a"); for (int i : l) { }',
      '45: incompatible types: String cannot be converted to int',
    ],
    ['throw "a";', '1: incompatible types: String cannot be converted to Throwable'],
    [
      'String s = "x"; switch (s) { case 1: break; }',
      '35: incompatible types: int cannot be converted to String',
    ],
    [
      'boolean b = "a" == 1;',
      "17: bad operand types for binary operator '=='\n  first type:  String\n  second type: int",
    ],
    ['break;', '1: break outside switch or loop'],
    ['List<int> l;', '6: unexpected type\n  required: reference\n  found:    int'],
    [
      'Math.abs();',
      '5: no suitable method found for abs(no arguments)\n' +
        ['int', 'long', 'float', 'double']
          .map(
            (type) =>
              `    method Math.abs(${type}) is not applicable\n      (actual and formal argument lists differ in length)`,
          )
          .join('\n'),
    ],
    [
      'List<? extends Number> l = null; l.add(5);',
      '40: incompatible types: int cannot be converted to CAP#1\n  where CAP#1 is a fresh type-variable:\n    CAP#1 extends Number from capture of ? extends Number',
    ],
  ])('%s', (statement, wanted) => {
    expect(complaints(statement)).toEqual([wanted]);
  });
});

describe('flow of control', () => {
  test.each([
    ['int x; x++;', '8: variable x might not have been initialized'],
    ['return; int y;', '13: unreachable statement'],
    ['while (true) { } ', ''],
    [
      'Thread.sleep(1);',
      '13: unreported exception InterruptedException; must be caught or declared to be thrown',
    ],
    [
      'try { } catch (java.io.IOException e) { }',
      '9: exception IOException is never thrown in body of corresponding try statement',
    ],
    [
      'int n = 0; n++; Runnable r = () -> System.out.println(n);',
      '55: local variables referenced from a lambda expression must be final or effectively final',
    ],
    ['final int f = 1; f = 2;', '18: cannot assign a value to final variable f'],
    ['int k; if (Math.random() > 1) k = 1; else k = 2; k++;', ''],
    ['int d; do { d = 1; } while (d < 0);', ''],
    ['int t; try { t = 1; } finally { } t++;', ''],
  ])('%s', (statement, wanted) => {
    expect(complaints(statement).join('\n')).toBe(wanted);
  });

  test('a method that can end without its value', () => {
    expect(complaints('', 'int f(boolean b) { if (b) return 1; }')).toEqual(['37: missing return statement']);
  });

  test('errors of flow wait until everything has a meaning', () => {
    expect(complaints('int x; x++; unknown();')).toHaveLength(1);
  });
});

test('a class owes its interface a method', () => {
  expect(check('class A implements Runnable { }')).toEqual([
    'T.java:1: error: A is not abstract and does not override abstract method run() in Runnable\nclass A implements Runnable { }\n^',
  ]);
});

test('imports are followed', () => {
  expect(check('import java.util.Lst;\nclass A { }')).toEqual([
    'T.java:1: error: cannot find symbol\nimport java.util.Lst;\n                ^\n  symbol:   class Lst\n  location: package java.util',
  ]);
});

test('what the simulator lacks is told apart from what Java lacks', () => {
  expect(check('import java.sql.Connection;\nclass A { Connection c; }')).toEqual([
    'T.java:1: simulator: java.sql.Connection is not supported by the simulator\nimport java.sql.Connection;\n^',
  ]);
});

test('a library that is not here is told apart from a package that does not exist', () => {
  const text = 'import com.acme.json.Json;\nimport java.utl.List;\nclass A { Json j = Json.of(x); Lst l; }';
  const lines = check(text).map((each) => each.split('\n')[0]);
  // What Json brings, and whether Lst is of the same library, nobody knows here.
  expect(lines).toEqual([
    'T.java:2: error: package java.utl does not exist',
    'T.java:1: simulator: package com.acme.json is not supported by the simulator',
  ]);
});

test('an anonymous class may call a protected constructor', () => {
  expect(check('class A { Object o = new java.util.TimerTask() { public void run() {} }; }')).toEqual([]);
});

test('what is deprecated says so', () => {
  const text = 'class A { Object f() { return new Integer(1); } }';
  expect(check(text)).toEqual([
    `T.java:1: warning: [removal] Integer(int) in Integer has been deprecated and marked for removal\n${text}\n${' '.repeat(30)}^`,
  ]);
});

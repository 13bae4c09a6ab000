import { expect, it } from 'vitest';
import type { ProgramLanguage } from '../base/program-language';
import { inputRemarks } from './input-remarks';

/** Line and first words of each remark. */
function told(language: ProgramLanguage, text: string): string[] {
  return inputRemarks(language, text).map(
    (remark) =>
      `${remark.line} ${/reads (its arguments|environment variables|[\w.]+)/.exec(remark.text)?.[1] ?? remark.text}`,
  );
}

const java = (body: string, parameter = 'String[] args') =>
  `public class A {\n  public static void main(${parameter}) throws Exception {\n${body}\n  }\n}`;

it.each([
  ['String topic = args[0];', 'String[] args', ['3 its arguments']],
  ['if (given.length > 0) run(given[0]);', 'String... given', ['3 its arguments']],
  ['run(argv);', 'final String argv[]', ['3 its arguments']],
  ['int n = 1;', 'String[] args', []],
  ['// args[0]\nString s = "args[0] System.in";', 'String[] args', []],
  ['config.args(3);', 'String[] args', []],
  ['new Scanner(System.in).nextLine();', 'String[] args', ['3 System.in']],
  ['System.console().readLine();', 'String[] args', ['3 System.console']],
  [
    '\nvar s = System.getenv("TOPIC");\nvar t = System.getenv("OTHER");',
    'String[] args',
    ['4 environment variables'],
  ],
])('a Java program that says %s is told of it', (body, parameter, remarks) => {
  expect(told('java', java(body, parameter))).toEqual(remarks);
});

it.each([
  ['import sys\ntopic = sys.argv[1]', ['2 its arguments']],
  ['import sys\nprint(sys.argv[0])', []],
  ['from sys import argv\nrun(argv[1:])', ['2 its arguments']],
  ['name = input("name? ")', ['1 input']],
  ['import sys\nfor line in sys.stdin:\n    pass', ['2 sys.stdin']],
  ['def read_input(x):\n    self.input(x)\n    # input()', []],
  ['import os\nservers = os.environ["SERVERS"]', ['2 environment variables']],
  ['from os import getenv\nservers = getenv("SERVERS", "localhost:9092")', ['2 environment variables']],
  ['"""sys.argv[1]\n\ninput()"""\nx = 1', []],
])('a Python program that says %j is told of it', (text, remarks) => {
  expect(told('python', text)).toEqual(remarks);
});

it.each([
  ['const topic = process.argv[2];', ['1 its arguments']],
  ['console.log(process.argv[1])', []],
  ['const [, , topic] = process.argv', ['1 its arguments']],
  ["process.stdin.on('data', () => {})", ['1 process.stdin']],
  ["\nconst brokers = [process.env.BROKER || 'localhost:9092'];", ['2 environment variables']],
  ["// process.env\nconst s = 'process.argv';", []],
])('a JavaScript program that says %j is told of it', (text, remarks) => {
  expect(told('javascript', text)).toEqual(remarks);
});

it('says what is found instead and how to go on', () => {
  expect(inputRemarks('java', java('run(args[0]);'))).toEqual([
    {
      text: 'The program reads its arguments, and a run gives it none: args is empty, as when it is started without any. Write the value into the program where it reads args[0].',
      line: 3,
      change: null,
    },
  ]);
});

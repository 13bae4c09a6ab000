import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkJava } from '../src/interpreter/java/check/reports/told-check';
import type { Diagnostic } from '../src/interpreter/java/diagnostics/diagnostic';
import { syntaxDiagnostic } from '../src/interpreter/java/diagnostics/syntax-diagnostic';
import { ALL_RULES } from '../src/interpreter/java/further/all-rules';
import { parseJava } from '../src/interpreter/java/parser/parse';
import { bringRareRules } from '../src/interpreter/java/rare-rules';
import { type SignatureDifferences, withDifferences } from '../src/interpreter/java/signatures/differences';
import type { SignatureFile } from '../src/interpreter/java/signatures/library';
import { loadLibraries } from '../src/interpreter/java/signatures/load-libraries';

/** file, kind (0 token, 1 meaning), start, end, text; then stage (1 parse, 2 check), line, column, message. */
type Row = readonly [number, number, number, number, string, number?, number?, number?, number?];

interface Golden {
  readonly files: readonly string[];
  readonly messages: readonly string[];
  readonly mutants: readonly Row[];
}

/** How many of javac's errors were met, ever more closely. */
interface Score {
  programs: number;
  agreeing: number;
  errors: number;
  sameLine: number;
  sameColumn: number;
  sameText: number;
}

bringRareRules(ALL_RULES);

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const jdk = json('src/interpreter/java/signatures/jdk.json') as SignatureFile;
const slf4j = json('src/snippets/java/signatures/slf4j.json') as SignatureFile;
const kafka43 = json('src/snippets/java/signatures/kafka-4.3.json') as SignatureFile;
const kafka39 = json('src/snippets/java/signatures/kafka-3.9.json') as SignatureDifferences;

const golden = json('test/golden/javac-agreement.json') as Golden;
const texts = golden.files.map((file) => readFileSync(`test/programs/java/${file}`, 'utf8'));
const client43 = loadLibraries([jdk, kafka43, slf4j]);
const client39 = loadLibraries([jdk, withDifferences(kafka43, kafka39), slf4j]);

function syntaxErrors(file: string, text: string): readonly Diagnostic[] {
  const { fault } = parseJava(file, text);
  return fault ? [syntaxDiagnostic(file, text, fault)] : [];
}

/** Where javac says that a package does not exist, it may be one of a library that is not here, for all we know. */
const FOREIGN = /^package .* is not supported by the simulator$/;

function errorsOf(file: string, text: string): readonly Diagnostic[] {
  const { unit } = parseJava(file, text);
  if (unit === null) return syntaxErrors(file, text);
  const found = checkJava(unit, file === 'OldPoll.java' ? client39 : client43);
  return found.filter(({ severity, message }) => severity === 'error' || FOREIGN.test(message));
}

function score(rows: readonly Row[], stage: 1 | 2): Score {
  const result: Score = { programs: 0, agreeing: 0, errors: 0, sameLine: 0, sameColumn: 0, sameText: 0 };
  for (const [file, , start, end, text, wantedStage, line, column, message] of rows) {
    if (stage === 2 && wantedStage === 1) continue;
    const original = texts[file] ?? '';
    const mutated = original.slice(0, start) + text + original.slice(end);
    const name = golden.files[file] ?? '';
    const found = stage === 1 ? syntaxErrors(name, mutated) : errorsOf(name, mutated);
    const [first] = found;
    const isError = wantedStage === stage;
    result.programs += 1;
    if (isError === (first !== undefined)) result.agreeing += 1;
    if (!isError) continue;
    result.errors += 1;
    if (first?.line !== line) continue;
    result.sameLine += 1;
    if (first?.column !== column) continue;
    result.sameColumn += 1;
    const wanted = golden.messages[message ?? -1];
    if ([first?.message, ...(first?.details ?? [])].join('\n') === wanted) result.sameText += 1;
  }
  return result;
}

function percentages({ programs, agreeing, errors, sameLine, sameColumn, sameText }: Score): number[] {
  const ofErrors = [sameLine, sameColumn, sameText].map((count) => (100 * count) / errors);
  return [(100 * agreeing) / programs, ...ofErrors];
}

/** A third of the programs was kept out of sight while the parser and checker were written. */
const kept = golden.mutants.filter((_, index) => index % 3 === 2);
const seen = golden.mutants.filter((_, index) => index % 3 !== 2);

describe('correct programs', () => {
  test.each(golden.files)('%s has no error', { timeout: 60_000 }, (file) => {
    const text = texts[golden.files.indexOf(file)] ?? '';
    expect(errorsOf(file, text)).toEqual([]);
  });

  test('the example program has none with the 3.9 client', () => {
    const text = readFileSync('test/programs/java/KafkaExample.java', 'utf8');
    const { unit } = parseJava('KafkaExample.java', text);
    const found = unit && checkJava(unit, client39);
    expect(found?.map(({ severity, line, message }) => ({ severity, line, message }))).toEqual([
      {
        severity: 'warning',
        line: 47,
        message: '[deprecation] poll(long) in KafkaConsumer has been deprecated',
      },
    ]);
  });
});

test('the 4.3 client has no poll(long), and the complaint is javac’s', () => {
  const text = texts[golden.files.indexOf('OldPoll.java')] ?? '';
  const { unit } = parseJava('OldPoll.java', text);
  const found = unit && checkJava(unit, client43);
  expect(found?.map(({ message, line }) => `${line}: ${message}`)).toEqual([
    '20: incompatible types: int cannot be converted to Duration',
  ]);
});

describe.each([
  ['seen', seen],
  ['kept out of sight', kept],
] as const)('wrong programs, %s', (_, rows) => {
  let parse: number[] = [];
  let check: number[] = [];
  beforeAll(() => {
    parse = percentages(score(rows, 1));
    check = percentages(score(rows, 2));
  }, 120_000);

  test.each([
    ['whether there is a syntax error', 0, 99.5],
    ['its line', 1, 99.5],
    ['its column', 2, 99],
    ['its text', 3, 98.5],
  ])('javac and the parser agree on %s', (_what, index, least) => {
    expect(parse[index]).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['whether there is an error', 0, 99],
    ['its line', 1, 98],
    ['its column', 2, 97],
    ['its text', 3, 94],
  ])('javac and the checker agree on %s', (_what, index, least) => {
    expect(check[index]).toBeGreaterThanOrEqual(least);
  });

  test('no correct variant is called wrong', () => {
    const correct = rows.filter((row) => row[5] === undefined);
    const wronged = correct.filter(([file, , start, end, text]) => {
      const original = texts[file] ?? '';
      return (
        errorsOf(golden.files[file] ?? '', original.slice(0, start) + text + original.slice(end)).length > 0
      );
    });
    expect(wronged).toEqual([]);
  }, 60_000);
});

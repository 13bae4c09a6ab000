import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkInPart, loadImages } from '../src/interpreter/java/check/check';
import { checkJava } from '../src/interpreter/java/check/reports/told-check';
import { parseJava } from '../src/interpreter/java/parser/parse';
import { imagesHere } from '../src/snippets/java/kafka-library';
import { bringAllParts } from '../src/snippets/java/parts/all-parts';
import { librariesFor } from '../src/snippets/java/real-libraries';

const ordinary = loadImages(Object.values(imagesHere()).flat());
bringAllParts();
const signatures = librariesFor('4.3');
const played = loadImages(Object.values(imagesHere()).flat());

interface Outcome {
  readonly inPart: readonly string[] | null;
  readonly whole: readonly string[];
  readonly isCorrect: boolean;
}

function outcome(file: string, text: string, part = played): Outcome | null {
  const { unit } = parseJava(file, text);
  if (unit === null) return null;
  const whole = checkJava(unit, signatures);
  const inPart = checkInPart(unit, part)?.diagnostics ?? null;
  const isCorrect = !whole.some(({ severity }) => severity === 'error');
  const shown = (all: typeof whole) =>
    all.map(({ severity, line, message }) => `${severity} ${line} ${message}`);
  return { inPart: inPart && shown(inPart), whole: shown(whole), isCorrect };
}

const folders = ['test/programs/java', 'test/programs/jdk', 'test/golden/java-programs'];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.java'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

/** Programs that use nothing out of the way. */
const ORDINARY = [
  'BankJdk.java',
  'CallbackCounter.java',
  'ManualAssignment.java',
  'OrderConsumer.java',
  'OrderProducer.java',
  'PartitionByCountry.java',
  'SensorPipeline.java',
  'TopicTools.java',
  'WordCountJdk.java',
];

test('most correct programs are found so without the signatures of the whole libraries', () => {
  const all = files.map(({ name, text }) => ({ name, ...outcome(name, text) }));
  const correct = all.filter(({ isCorrect }) => isCorrect === true);
  const sure = correct.filter(({ inPart }) => inPart !== null).map(({ name }) => name);
  for (const { inPart, whole } of correct) if (inPart) expect(inPart).toEqual(whole);
  expect(sure).toEqual(expect.arrayContaining(ORDINARY));
});

interface Golden {
  readonly files: readonly string[];
  readonly mutants: readonly (readonly [number, unknown, number, number, string])[];
}

test('no program is found correct that is not', { timeout: 240_000 }, () => {
  const golden = JSON.parse(readFileSync('test/golden/javac-agreement.json', 'utf8')) as Golden;
  const texts = golden.files.map((file) => readFileSync(`test/programs/java/${file}`, 'utf8'));
  let faulty = 0;
  golden.mutants.forEach(([file, , start, end, text], index) => {
    if (index % 15 !== 0) return;
    const original = texts[file] ?? '';
    const mutant = original.slice(0, start) + text + original.slice(end);
    for (const part of [ordinary, played]) {
      const found = outcome(golden.files[file] ?? '', mutant, part);
      if (found?.isCorrect === false) faulty += 1;
      if (found?.inPart) expect(found.inPart).toEqual(found.whole);
    }
  });
  expect(faulty).toBeGreaterThan(50);
});

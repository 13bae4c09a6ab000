import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { READING_THE_LIBRARY_MS, readLibrary, started } from '../../src/snippets/testing/run-program';
import golden from '../golden/client-library-texts.json';

const text = readFileSync('test/programs/java/LibraryTexts.java', 'utf8');

beforeAll(readLibrary, READING_THE_LIBRARY_MS);

it.each(golden.vectors)('prints and throws what the $client library does', ({ client, lines }) => {
  const run = started(text, 'LibraryTexts.java', client as '4.3');
  run.simulation.runUntil(1_000_000);
  expect(run.printed()).toEqual(lines);
});

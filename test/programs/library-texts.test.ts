import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { READING_THE_LIBRARY_MS, readLibrary, started } from '../../src/snippets/testing/run-program';
import golden from '../golden/client-library-texts.json';
import mocks from '../golden/mock-clients.json';

const text = readFileSync('test/programs/java/LibraryTexts.java', 'utf8');

beforeAll(readLibrary, READING_THE_LIBRARY_MS);

it.each(golden.vectors)('prints and throws what the $client library does', ({ client, lines }) => {
  const run = started(text, 'LibraryTexts.java', client as '4.3');
  run.simulation.runUntil(1_000_000);
  expect(run.printed()).toEqual(lines);
});

it('has clients for tests that do and throw what those of the real library do', () => {
  const run = started(readFileSync('test/programs/java/MockClients.java', 'utf8'), 'MockClients.java', '4.3');
  run.simulation.runUntil(1_000_000);
  expect(run.printed()).toEqual(mocks.vectors[0]?.lines);
});

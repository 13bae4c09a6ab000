import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import golden from '../../../test/golden/client-library-texts.json';
import { Programs } from '../programs';
import { InMemoryKafka } from '../testing/in-memory-kafka';

const text = readFileSync('test/programs/java/LibraryTexts.java', 'utf8');

it.each(golden.vectors)('prints and throws what the $client library does', ({ client, lines }) => {
  const kafka = new InMemoryKafka();
  const programs = new Programs(kafka, kafka.api);
  kafka.owner = programs;
  programs.start({ file: 'LibraryTexts.java', text, zone: 'a', startMs: 0, client: client as '4.3' });
  kafka.simulation.runUntil(1_000_000);
  expect(programs.console().map((line) => line.text)).toEqual(lines);
});

import { expect, it } from 'vitest';
import { protocolErrors } from '../src/platforms/kafka/protocol/errors';
import exceptions from '../src/snippets/java/exceptions.json';
import { THROWN_EXCEPTIONS } from '../src/snippets/java/thrown-exceptions';

const sources = import.meta.glob<string>('../src/{platforms/kafka,snippets}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The words of the simulated cluster and clients; the table of all of Kafka's errors apart. */
const words = new Set(
  Object.entries(sources)
    .filter(([path]) => !/\.test\.ts$|error-table|snippets\/(java|python|javascript)\//.test(path))
    .flatMap(([, text]) => text.match(/\w+/g) ?? []),
);

it('an exception that the simulator names, itself or by its error, can be thrown at a Java program', () => {
  const ofErrors = protocolErrors
    .filter(({ name, exceptionClass }) => exceptionClass !== null && words.has(name))
    .map(({ exceptionClass }) => (exceptionClass ?? '').slice('org.apache.kafka.'.length));
  const known = exceptions.rows.flatMap(([name = '', , , isAbstract]) => (isAbstract === '' ? [name] : []));
  const named = known.filter((name) => words.has(name.slice(name.lastIndexOf('.') + 1)));
  const thrown = new Set([...named, ...ofErrors.filter((name) => known.includes(name))]);
  expect([...THROWN_EXCEPTIONS].sort()).toEqual([...thrown].sort());
});

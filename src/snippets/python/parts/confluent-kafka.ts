import { moduleName } from '../../../interpreter/python/library/module-name';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob('../library/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The part `confluent-kafka`: modules written in Python upon the calls of the simulated client. */
export const kafkaPart: ReadonlyMap<string, string> = new Map(
  Object.entries(SOURCES).map(([path, text]) => [moduleName(path), text]),
);

import type { LibraryModule } from '../../interpreter/python/compile/compile-python';
import { PYTHON_MODULES } from '../../interpreter/python/library/python-library';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob('./library/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The modules of confluent_kafka, written in Python upon the calls of the simulated client. */
const kafkaModules: readonly LibraryModule[] = Object.entries(SOURCES).map(([path, text]) => ({
  name: path.slice(path.lastIndexOf('/') + 1, -'.py'.length),
  text,
}));

/** Everything that a program may import. */
export const PROGRAM_MODULES: readonly LibraryModule[] = [...PYTHON_MODULES, ...kafkaModules];

import { type LanguageParts, PythonPartMissing } from '../../../interpreter/python/parts/parts';

/** Sources of modules that some programs import: each part is a file of its own. */
export type ModulePart = 'library' | 'confluent-kafka';

/** Everything of Python that does not come with the front end. */
export type PythonPart = ModulePart | keyof LanguageParts;

/** The modules of each part. Their names are known before their sources are there. */
export const partModules: Readonly<Record<ModulePart, readonly string[]>> = {
  library: [
    'argparse',
    'atexit',
    'collections',
    'concurrent',
    'concurrent.futures',
    'contextlib',
    'dataclasses',
    'datetime',
    'functools',
    'itertools',
    'json',
    'logging',
    'math',
    'os',
    'queue',
    'random',
    'signal',
    'socket',
    'sys',
    'threading',
    'time',
    'traceback',
    'typing',
    'uuid',
    'zlib',
  ],
  'confluent-kafka': [
    'cimpl',
    'confluent_kafka',
    'confluent_kafka.admin',
    'confluent_kafka.serialization',
    'rdkafka_consumer',
    'rdkafka_producer',
    'rdkafka_tables',
  ],
};

const brought = new Map<ModulePart, ReadonlyMap<string, string>>();

/** Makes a part known: the sources of its modules by their names. */
export function bringPythonPart(part: ModulePart, sources: ReadonlyMap<string, string>): void {
  brought.set(part, sources);
}

/** The source of a module of a part; throws `PythonPartMissing` when the part is not there. */
export function moduleText(part: ModulePart, name: string): string {
  const sources = brought.get(part);
  if (sources === undefined) throw new PythonPartMissing(part);
  const text = sources.get(name);
  if (text === undefined) throw new Error(`The part ${part} has no module ${name}.`);
  return text;
}

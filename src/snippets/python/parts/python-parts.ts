/** Sources of modules that some programs import: each part is a file of its own. */
export type PythonPart = 'library' | 'confluent-kafka';

/** The modules of each part. Their names are known before their sources are there. */
export const partModules: Readonly<Record<PythonPart, readonly string[]>> = {
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

/** A program needs modules that are not there yet: load the part, bring it, and finish the program again. */
export class PythonPartMissing extends Error {
  readonly part: PythonPart;

  constructor(part: PythonPart) {
    super(`The part ${part} of Python has not been loaded.`);
    this.part = part;
  }
}

const brought = new Map<PythonPart, ReadonlyMap<string, string>>();

/** Makes a part known: the sources of its modules by their names. */
export function bringPythonPart(part: PythonPart, sources: ReadonlyMap<string, string>): void {
  brought.set(part, sources);
}

/** The source of a module of a part; throws `PythonPartMissing` when the part is not there. */
export function moduleText(part: PythonPart, name: string): string {
  const sources = brought.get(part);
  if (sources === undefined) throw new PythonPartMissing(part);
  const text = sources.get(name);
  if (text === undefined) throw new Error(`The part ${part} has no module ${name}.`);
  return text;
}

import { present } from '../../../base/assert';
import { partShelf } from '../../../base/part-shelf';
import type { LanguageParts } from '../../../interpreter/python/parts/parts';
import type { Advice } from './advice';

/** Sources of modules that some programs import: each part is a file of its own. */
export type ModulePart = 'library' | 'further-library' | 'asyncio' | 'confluent-kafka';

/** Everything of Python that does not come with the front end. */
export type PythonPart = ModulePart | 'advice' | keyof LanguageParts;

/** The modules of each part. Their names are known before their sources are there. */
export const partModules: Readonly<Record<ModulePart, readonly string[]>> = {
  library: [
    'argparse',
    'datetime',
    'json',
    'logging',
    'os',
    'random',
    'signal',
    'socket',
    'sys',
    'threading',
    'time',
    'traceback',
    'typing',
    'uuid',
  ],
  'further-library': [
    'atexit',
    'collections',
    'concurrent',
    'concurrent.futures',
    'contextlib',
    'dataclasses',
    'enum',
    'functools',
    'itertools',
    'math',
    'queue',
    're',
    'sre_matching',
    'sre_parse',
    'zlib',
  ],
  asyncio: ['asyncio', 'asyncio_events', 'asyncio_locks'],
  'confluent-kafka': [
    'cimpl',
    'confluent_kafka',
    'confluent_kafka.admin',
    'confluent_kafka.serialization',
    'rdkafka_consumer',
    'rdkafka_offset',
    'rdkafka_producer',
    'rdkafka_tables',
    'rdkafka_transactions',
  ],
};

interface ProgramParts extends Readonly<Record<ModulePart, ReadonlyMap<string, string>>> {
  readonly advice: Advice;
}

const { bring, partOf } = partShelf<ProgramParts>('Python');

/** Makes a part known: of modules their sources by their names. */
export const bringPythonPart = bring;

/** What to tell about programs; throws `PartMissing` when it is not there. */
export function advice(): Advice {
  return partOf('advice');
}

/** The source of a module of a part; throws `PartMissing` when the part is not there. */
export function moduleText(part: ModulePart, name: string): string {
  return present(partOf(part).get(name), `the module ${name} of the part ${part}`);
}

/**
 * The JDK as far as the simulator has it: Java source of our own, compiled beforehand (`java-sources.ts`), natives
 * for its leaves, and the names of the host calls it makes.
 *
 * Host calls: `console.print(stream: 'out' | 'err', text)`, `clock.millis() → bigint`, `clock.nanos() → bigint`,
 * `random.bits() → bigint` (64 random bits from a named stream), `file.read(path) → string | null`,
 * `environment.get(name) → string | null`.
 */
import type { NativeTable } from '../../machine/natives';
import type { JavaLibrary } from '../compile/compile-program';
import { type ImageFile, readImage } from '../image/image-file';
import image from './jdk.image?raw';
import { FORMAT_NATIVES } from './natives/format-natives';
import { NUMBER_NATIVES } from './natives/number-natives';
import { REGEX_NATIVES } from './natives/regex-natives';
import { SYSTEM_NATIVES } from './natives/system-natives';
import { TEXT_NATIVES } from './natives/text-natives';

/** The classes of the JDK that ordinary programs reach. */
export const JDK_IMAGE = readImage(image, null);

const LIBRARY: Omit<JavaLibrary, 'images'> = {
  name: 'jdk',
  javaSources: [],
  natives: new Map([
    ...TEXT_NATIVES,
    ...NUMBER_NATIVES,
    ...SYSTEM_NATIVES,
    ...FORMAT_NATIVES,
    ...REGEX_NATIVES,
  ]),
  throwables: [
    'java.lang.IllegalArgumentException',
    'java.lang.IllegalStateException',
    'java.lang.IndexOutOfBoundsException',
    'java.lang.NumberFormatException',
    'java.lang.StringIndexOutOfBoundsException',
    'java.lang.UnsupportedOperationException',
    'java.util.IllegalFormatConversionException',
    'java.util.MissingFormatArgumentException',
    'java.util.regex.PatternSyntaxException',
  ],
  hostNames: new Map([
    ['java.io.PrintStream.print0', 'console.print'],
    ['java.lang.System.currentTimeMillis', 'clock.millis'],
    ['java.lang.System.nanoTime', 'clock.nanos'],
    ['java.lang.System.getenv', 'environment.get'],
    ['java.util.Random.freshSeed', 'random.bits'],
    ['java.util.UUID.randomBits', 'random.bits'],
    ['java.io.Disk.given', 'file.read'],
  ]),
};

/** Natives that format texts, and the exceptions that only they throw. */
export type Formatter = Pick<JavaLibrary, 'natives' | 'throwables'>;

/**
 * The library that every Java program is compiled with; `images` begin with `JDK_IMAGE`, `further` are the natives of
 * what they have besides it, `formatter` takes the place of the one for ordinary formats.
 */
export function javaLibrary(
  images: readonly ImageFile[],
  further: NativeTable,
  formatter: Formatter | null,
): JavaLibrary {
  const { natives, throwables } = formatter ?? { natives: [], throwables: [] };
  return {
    ...LIBRARY,
    images,
    natives: new Map([...LIBRARY.natives, ...further, ...natives]),
    throwables: [...LIBRARY.throwables, ...throwables],
  };
}

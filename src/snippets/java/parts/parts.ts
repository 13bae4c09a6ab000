import { partShelf } from '../../../base/part-shelf';
import type { Libraries } from '../../../interpreter/java/check/check';
import type { checkedFile } from '../../../interpreter/java/check/reports/told-check';
import type { completeJava } from '../../../interpreter/java/complete/complete';
import type { ImageFile } from '../../../interpreter/java/image/image-file';
import type { Formatter } from '../../../interpreter/java/library/java-library';
import type { SignatureDifferences } from '../../../interpreter/java/signatures/differences';
import type { NativeTable } from '../../../interpreter/machine/natives';
import type { silenceChange } from '../silence-change';

/** What some Java programs need and what does not come with the compiler: most programs run without it. */
export interface Parts {
  /** The classes and methods of the JDK and of the 4.3 client that ordinary programs do not reach: images, natives. */
  readonly library: {
    readonly jdkText: string;
    readonly kafkaText: string;
    readonly natives: NativeTable;
    readonly formatter: Formatter;
  };
  /** The signatures of the whole JDK, of the 4.3 client and of slf4j, and javac's words: to say what is wrong. */
  readonly signatures: {
    /** All that real programs find; `older` are the differences of another client than the 4.3 client. */
    readonly libraries: (older: SignatureDifferences | null, images: readonly ImageFile[]) => Libraries;
    readonly checkedFile: typeof checkedFile;
  };
  /** What is wrong with a program, as the page shows it. */
  readonly diagnostics: typeof import('../diagnostics');
  /** What to change in a program that receives nothing. */
  readonly advice: { readonly silenceChange: typeof silenceChange };
  /** Proposals in the editor. */
  readonly completion: { readonly completeJava: typeof completeJava };
  /** The 3.9 client, as far as it is not the 4.3 client: its compiled classes and its signatures. */
  readonly 'client-3.9': { readonly imageText: string; readonly differences: SignatureDifferences };
}

/** The name of a part. */
export type PartName = keyof Parts;

/** Where the parts are kept. What compilation gives does not depend on which are there; see `PartShelf`. */
export const { bring: bringPart, has: hasPart, partOf } = partShelf<Parts>('Java');

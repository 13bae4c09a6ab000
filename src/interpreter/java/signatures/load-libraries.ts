import type { Libraries } from '../check/check';
import { type FindClass, World } from '../check/world';
import type { ImageFile } from '../image/image-file';
import { foreignPackageHint } from './foreign-package';
import { ImageSignatures } from './image-signatures';
import { type SignatureFile, SignatureLibrary } from './library';

/**
 * Makes signature files ready for checking; the JDK's must be among them. Classes that they know by name only are looked
 * up in `images`.
 */
export function loadLibraries(files: readonly SignatureFile[], images: readonly ImageFile[] = []): Libraries {
  const recorded = files.map((file) => (find: FindClass) => new SignatureLibrary(file, find));
  const open = [...recorded, (find: FindClass) => new ImageSignatures(images, find)];
  return { world: new World(open, foreignPackageHint) };
}

/** Tells packages of libraries that are not here from misspelt names of packages that are. */
import { editDistance } from '../../../base/edit-distance';

/** Packages of which all is known: what they do not have does not exist. */
const WHOLLY_KNOWN = /^(java|org\.slf4j|org\.apache\.kafka\.(clients|common|streams))(\.|$)/;

const HINT =
  'Only the JDK, kafka-clients and slf4j are here. Is the name spelt right? The program is this one file: put classes of ' +
  'your other files into it.';

/** How many letters may be wrong in the name of a package that is meant to be a known one. */
const MOST_SLIPS = 2;

/** What is known of packages. */
interface KnownPackages {
  libraryPackages(): readonly string[];
  byQualifiedName(name: string): unknown;
}

/** What to do about a package of a library that is not here; '' when the name must be wrong. */
export function foreignPackageHint(known: KnownPackages, name: string, simpleName: string): string {
  return isForeignPackage(known, name, simpleName) ? HINT : '';
}

/**
 * Whether an unknown package must be of a library that the simulator does not have, or of another file of the program:
 * it is none of those we know wholly, nor nearly written like a known one. Of such a package nobody can say here that
 * it does not exist. `simpleName` is of the class that is wanted of it, '' when that is not said.
 */
export function isForeignPackage(known: KnownPackages, name: string, simpleName: string): boolean {
  if (WHOLLY_KNOWN.test(name)) return false;
  const hasClass = (each: string): boolean => known.byQualifiedName(`${each}.${simpleName}`) !== null;
  return !known
    .libraryPackages()
    .some(
      (each) =>
        editDistance(name, each, MOST_SLIPS + 1) <= MOST_SLIPS ||
        (simpleName !== '' && differsInOneWord(name, each) && hasClass(each)),
    );
}

function differsInOneWord(left: string, right: string): boolean {
  const words = left.split('.');
  const others = right.split('.');
  if (words.length !== others.length || words.length < 2) return false;
  return words.filter((word, index) => word !== others[index]).length === 1;
}

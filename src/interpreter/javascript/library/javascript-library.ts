import { type CompiledLibrary, compileLibrary, type LibraryFile } from '../compile/compile-javascript';
import { type JavaScriptPart, partOf } from '../parts/javascript-parts';
import text from './library-text.json';

const compiled = new Map<string, CompiledLibrary>();

/** The library of the language and of Node with these parts and further files, compiled when it is first asked for. */
export function javaScriptLibrary(
  parts: readonly JavaScriptPart[],
  further: readonly LibraryFile[] = [],
): CompiledLibrary {
  const key = [...parts, ...further.map(({ name }) => name)].join(' ');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const files = [...text, ...further, ...parts.flatMap((part) => partOf(part).files)];
  const made = compileLibrary(files, parts);
  compiled.set(key, made);
  return made;
}

/** Words of a program that announce a call of what is in the part `language`. */
const SIGNS =
  /\d\s*\*\*|\b(?:\w+\s*\*\*|\d+n|BigInt|RegExp|Reflect|\w*Error|Weak\w+|Symbol|bind|freeze|seal|isFrozen|define\w+|getOwn\w+|groupBy|structuredClone|stdin|readline|randomUUID|hrtime|memoryUsage|localeCompare|matchAll|__proto__|encodeURI\w*|(?:get|set|to)(?:UTC)?(?:FullYear|Month|Date|Hours|Minutes|Seconds|Day)|toPrecision|console\.(?:table|group|time|trace|dir|count|assert)|Math\.(?:exp|log|sin|cos|tan|atan|hypot|cbrt|pow)\w*|(?:node:)?(?:assert|crypto|util|os|perf_hooks))\b/;

/** The same of the part `locale`. */
const LOCALE_SIGNS = /\b(?:toLocale(?:Date|Time)?String|Intl)\b/;

/**
 * Asks for what the text of a program announces; throws `PartMissing`. What a program needs without a word
 * is asked for when it comes to it.
 */
export function askForAnnounced(program: string): void {
  if (SIGNS.test(program)) partOf('language');
  if (LOCALE_SIGNS.test(program)) partOf('locale');
}

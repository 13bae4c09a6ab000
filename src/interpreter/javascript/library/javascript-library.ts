import { type CompiledLibrary, compileLibrary, type LibraryFile } from '../compile/compile-javascript';
import text from './library-text.json';

/** The library's files as the page loads them: compact, but with every name that a stack trace may show. */
export const LIBRARY_TEXT: readonly LibraryFile[] = text;

let compiled: CompiledLibrary | null = null;

/** The library of the language and of Node, compiled when the first program asks for it. */
export function javaScriptLibrary(): CompiledLibrary {
  compiled ??= compileLibrary(LIBRARY_TEXT);
  return compiled;
}

import {
  type CompiledLibrary,
  compileLibrary,
  type LibraryFile,
} from '../../interpreter/javascript/compile/compile-javascript';
import { LIBRARY_TEXT } from '../../interpreter/javascript/library/javascript-library';
import kafkajs from './library/library-text.json';

/** The module kafkajs as the page loads it. */
export const KAFKAJS_TEXT: readonly LibraryFile[] = kafkajs;

let compiled: CompiledLibrary | null = null;

/** What programs find: the language, Node and kafkajs. Compiled when the first program asks for it. */
export function kafkajsLibrary(): CompiledLibrary {
  compiled ??= compileLibrary([...LIBRARY_TEXT, ...KAFKAJS_TEXT]);
  return compiled;
}

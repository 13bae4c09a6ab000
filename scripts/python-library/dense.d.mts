import type { Plugin } from 'vite';

/** The text of a module without comments and empty lines, indented by one space a level. */
export function densePython(text: string): string;

/** The plugin of Vite that makes `….py?raw` such a text. */
export function densePythonLibrary(): Plugin;

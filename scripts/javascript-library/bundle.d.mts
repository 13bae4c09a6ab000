interface LibraryText {
  readonly text: string;
  readonly scripts: readonly (readonly [name: string, path: string])[];
}
export const LIBRARY_TEXTS: readonly LibraryText[];
export function bundled(path: string): Promise<string>;
export function libraryText(library: LibraryText): Promise<string>;

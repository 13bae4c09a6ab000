/** The name of a module of the library: its file's, dots included. */
export function moduleName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.py'.length);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source file as the rules see it. */
export interface Source {
  /** Below the project, with forward slashes: `src/engine/clock.ts`. */
  readonly path: string;
  readonly text: string;
  /** The syntax tree; of a Svelte component that of its scripts, with the lines where the file has them. */
  readonly tree: ts.SourceFile;
}

/** A place where a source breaks a rule. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** One rule of the house, as a question to one file. */
export type Rule = (source: Source) => Fault[];

/** Parses a source; in-memory ones serve as planted faults. */
export function source(path: string, text: string): Source {
  const script = path.endsWith('.svelte') ? scriptsOf(text) : text;
  return {
    path,
    text,
    tree: ts.createSourceFile(path, script, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS),
  };
}

/** The text of a component with everything outside its scripts blanked, so that lines stay where they are. */
function scriptsOf(component: string): string {
  let script = '';
  let end = 0;
  for (const match of component.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + (match[1] ?? '').length;
    script += blank(component.slice(end, start)) + (match[2] ?? '');
    end = start + (match[2] ?? '').length;
  }
  return script + blank(component.slice(end));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** A fault of `source` at `node`. */
export function faultAt(from: Source, node: ts.Node, message: string): Fault {
  const { line } = from.tree.getLineAndCharacterOfPosition(node.getStart(from.tree));
  return { path: from.path, line: line + 1, message };
}

/** Every node of a tree. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodes(child);
}

/** Whether a file holds tests, which may use the test runner and Node. */
export function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

/** Every TypeScript file and Svelte component below `src` and `test`. */
export function projectSources(): Source[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return ['src', 'test']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => source(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

import { posix } from 'node:path';
import ts from 'typescript';
import { type Fault, faultAt, isTest, nodes, type Rule, type Source } from './source';

interface Floor {
  readonly folder: string;
  readonly floor: number;
  /** Folders and files that may be imported besides the own folder; `*` is any one name. */
  readonly may: readonly string[];
  /** Whether packages may be imported. Below the session nothing but our own code runs. */
  readonly packages?: boolean;
}

const ground = ['base', 'engine', 'schemas', 'interpreter'];
const lower = [...ground, 'metrics', 'checkers'];
const simulated = [...lower, 'platforms', 'processing', 'ingestion', 'snippets', 'scenario'];

/** The law: who may import whom. Types count. The picture is in README.md. */
export const floors: readonly Floor[] = [
  { floor: 0, folder: 'base', may: [] },
  { floor: 1, folder: 'engine', may: ['base'] },
  { floor: 1, folder: 'schemas', may: ['base'] },
  { floor: 1, folder: 'interpreter', may: ['base'] },
  { floor: 2, folder: 'metrics', may: ['base', 'engine'] },
  { floor: 2, folder: 'checkers', may: ['base', 'engine'] },
  { floor: 3, folder: 'platforms/platform', may: lower },
  { floor: 3, folder: 'platforms/*', may: [...lower, 'platforms/platform'] },
  { floor: 4, folder: 'processing', may: [...lower, 'platforms/platform'] },
  { floor: 4, folder: 'ingestion', may: [...lower, 'platforms/platform'] },
  { floor: 4, folder: 'snippets', may: [...lower, 'platforms/platform', 'platforms/*/clients'] },
  {
    floor: 5,
    folder: 'scenario',
    may: ['base', 'platforms/*/configs', 'platforms/*/config', 'snippets/*/api-lists'],
  },
  { floor: 6, folder: 'session', may: simulated },
  {
    floor: 7,
    folder: 'learning',
    may: ['base', 'engine/trace', 'engine/clock', 'metrics', 'checkers', 'scenario'],
    packages: true,
  },
  {
    floor: 7,
    folder: 'content',
    may: ['base', 'engine/trace', 'engine/clock', 'metrics', 'checkers', 'scenario', 'learning'],
    packages: true,
  },
  {
    floor: 8,
    folder: 'view',
    may: [
      'base',
      'engine/trace',
      'engine/clock',
      'metrics',
      'platforms/platform',
      'platforms/*/trace',
      'platforms/*/topology',
    ],
    packages: true,
  },
  {
    floor: 9,
    folder: 'app',
    may: [
      'base',
      'engine/clock',
      'platforms/platform',
      'view',
      'learning',
      'content',
      'scenario',
      'session/client',
      'session/protocol',
    ],
    packages: true,
  },
  { floor: 10, folder: 'main', may: ['app'], packages: true },
  { floor: 10, folder: 'headless', may: [...simulated, 'session'], packages: true },
];

/** The last floor on which everything must be the same on every machine. */
const lastDeterministicFloor = 5;

/** The floor that a source below `src` belongs to, by its path without `src/` and ending; undefined when none. */
function floorOf(place: string): Floor | undefined {
  return floors.find((floor) => matches(floor.folder, place));
}

/** Whether a source must behave the same on every machine: everything below the session but its tests. */
export function isDeterministic(path: string): boolean {
  const floor = floorOf(placeOf(path));
  return (
    path.startsWith('src/') && floor !== undefined && floor.floor <= lastDeterministicFloor && !isTest(path)
  );
}

function placeOf(path: string): string {
  return path.replace(/^src\//, '').replace(/\.(test\.)?(ts|svelte)$/, '');
}

function matches(pattern: string, place: string): boolean {
  const names = place.split('/');
  return pattern
    .split('/')
    .every((part, index) => part === names[index] || (part === '*' && names[index] !== undefined));
}

/** Imports must go downwards, to what the law lists. */
export const importsGoDownwards: Rule = (from) => {
  if (!from.path.startsWith('src/') || from.path.endsWith('.d.ts')) return [];
  const floor = floorOf(placeOf(from.path));
  if (floor === undefined) return [{ path: from.path, line: 1, message: 'lies on no floor of the law' }];
  return importsOf(from).flatMap(({ node, specifier }) => importFault(from, floor, node, specifier));
};

function importFault(from: Source, floor: Floor, node: ts.Node, specifier: string): Fault[] {
  if (!specifier.startsWith('.')) {
    if (floor.packages === true || isTest(from.path)) return [];
    return [
      faultAt(from, node, `${floor.folder} (floor ${floor.floor}) may not import the package ${specifier}`),
    ];
  }
  const target = posix.normalize(posix.join(posix.dirname(from.path), specifier));
  if (!target.startsWith('src/')) return [faultAt(from, node, `imports ${target}, outside of src`)];
  const place = placeOf(target);
  if (sameFolder(placeOf(from.path), place) || floor.may.some((pattern) => matches(pattern, place)))
    return [];
  return [faultAt(from, node, `${floor.folder} (floor ${floor.floor}) may not import ${place}`)];
}

/** Own folder: for platforms each platform is one, so that they never import each other. */
function sameFolder(one: string, other: string): boolean {
  const depth = one.startsWith('platforms/') ? 2 : 1;
  return one.split('/').slice(0, depth).join('/') === other.split('/').slice(0, depth).join('/');
}

function importsOf(from: Source): { node: ts.Node; specifier: string }[] {
  const found: { node: ts.Node; specifier: string }[] = [];
  for (const node of nodes(from.tree)) {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier))
      found.push({ node, specifier: specifier.text });
  }
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (isDynamic) return node.arguments[0];
  // new URL('./worker.ts', import.meta.url) is how a worker or an asset is named.
  const isUrl =
    ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL';
  const first = isUrl ? node.arguments?.[0] : undefined;
  return first !== undefined && ts.isStringLiteralLike(first) && first.text.startsWith('.')
    ? first
    : undefined;
}

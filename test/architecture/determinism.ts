import ts from 'typescript';
import { isDeterministic } from './floors';
import { type Fault, faultAt, nodes, type Rule, type Source } from './source';

// Engines round these differently, which breaks a shared link once in a long while and never in a test.
const roundedDifferently = new Set(
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh'.split(
    ' ',
  ),
);

// What differs from run to run or from machine to machine, or is not there in a worker or in Node.
const bannedGlobals = new Set(
  (
    'Date performance setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask ' +
    'requestAnimationFrame requestIdleCallback fetch XMLHttpRequest WebSocket EventSource Worker BroadcastChannel ' +
    'MessageChannel document window navigator location history localStorage sessionStorage indexedDB caches crypto ' +
    'Intl process globalThis self Promise WeakRef FinalizationRegistry Atomics SharedArrayBuffer'
  ).split(' '),
);

/** Below the session one clock and one seed rule: no chance, time, locale, DOM, promises or unsteady arithmetic. */
export const deterministicBelowSession: Rule = (from) => {
  if (!isDeterministic(from.path)) return [];
  const own = declaredNames(from);
  return [...nodes(from.tree)].flatMap((node) => wordFault(from, node, own) ?? shapeFault(from, node) ?? []);
};

/** A file may use a banned word for something of its own: a `window` of a stream is no browser window. */
function declaredNames(from: Source): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes(from.tree)) {
    const name = isDeclaration(node) ? node.name : undefined;
    if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
  }
  return names;
}

function isDeclaration(node: ts.Node): node is ts.Node & { readonly name?: ts.Node } {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}

function wordFault(from: Source, node: ts.Node, own: ReadonlySet<string>): Fault | null {
  if (!ts.isIdentifier(node)) return null;
  const { parent, text } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const ofMath = ts.isIdentifier(parent.expression) && parent.expression.text === 'Math';
    if (ofMath && (text === 'random' || roundedDifferently.has(text)))
      return faultAt(from, node, `uses Math.${text}`);
    return /^(toLocale|localeCompare)/.test(text)
      ? faultAt(from, node, `uses ${text}, which depends on the locale`)
      : null;
  }
  if (!bannedGlobals.has(text) || own.has(text) || isName(node)) return null;
  return faultAt(from, node, `uses ${text}`);
}

/** Whether an identifier only names a member: `{ location: … }`, `interface X { process: … }`. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isGetAccessorDeclaration(parent)) &&
      parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isLiteralTypeNode(parent)
  );
}

function shapeFault(from: Source, node: ts.Node): Fault | null {
  if (ts.isForInStatement(node)) return faultAt(from, node, 'iterates object keys with for…in');
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return faultAt(from, node, 'is async');
  if (ts.isAwaitExpression(node)) return faultAt(from, node, 'awaits');
  if (ts.isBinaryExpression(node) && isPower(node.operatorToken.kind)) return faultAt(from, node, 'uses **');
  return null;
}

function isPower(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
}

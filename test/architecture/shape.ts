import ts from 'typescript';
import { type Fault, faultAt, isTest, nodes, type Rule, type Source } from './source';

const mostLines = 400;
const mostFunctionLines = 70;

/** A file is short enough to be read in one go. */
export const filesAreShort: Rule = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length;
  return lines <= mostLines
    ? []
    : [{ path, line: mostLines + 1, message: `has ${lines} lines; ${mostLines} is the wall` }];
};

/** A function fits on a screen. The groups of a test file are no functions in that sense. */
export const functionsFitOnScreen: Rule = (from) =>
  [...nodes(from.tree)].flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || isTestGroup(from, node)) return [];
    const lines = lineOf(from, node.getEnd()) - lineOf(from, node.getStart(from.tree)) + 1;
    return lines <= mostFunctionLines
      ? []
      : [faultAt(from, node, `a function has ${lines} lines; ${mostFunctionLines} fit on a screen`)];
  });

function lineOf(from: Source, position: number): number {
  return from.tree.getLineAndCharacterOfPosition(position).line;
}

function isTestGroup(from: Source, node: ts.Node): boolean {
  return (
    isTest(from.path) &&
    ts.isCallExpression(node.parent) &&
    /^describe\b/.test(node.parent.getText(from.tree))
  );
}

/** Import the file that defines a thing: no files that only hand on. */
export const nothingOnlyReExports: Rule = (from) => {
  const statements = from.tree.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const [first] = statements;
  return first !== undefined && statements.every((statement) => ts.isExportDeclaration(statement))
    ? [faultAt(from, first, 'only re-exports: import the file that defines the thing')]
    : [];
};

const emptyNames = new Set(['data', 'info', 'index', 'misc', 'common', 'stuff']);
const emptyWords = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers']);
// Kafka's own words for Kafka's things come first.
const kafkasNames = new Set(['transaction-manager']);

/** A file's name says what is in it. */
export const namesSaySomething: Rule = ({ path }) => {
  const name = path.replace(/^.*\//, '').replace(/\..*$/, '').toLowerCase();
  if (kafkasNames.has(name)) return [];
  const words = name.split('-');
  return emptyNames.has(name) || words.some((word) => emptyWords.has(word))
    ? [{ path, line: 1, message: `is called ${name}, which says nothing` }]
    : [];
};

// Written in two parts, or this file would break its own rule.
const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`);

/** Nothing is left half done. */
export const nothingIsUnfinished: Rule = ({ path, text }) =>
  text.split('\n').flatMap((line, index): Fault[] => {
    const [word] = unfinished.exec(line) ?? [];
    return word === undefined ? [] : [{ path, line: index + 1, message: `leaves a ${word}` }];
  });

/** Whatever others can use says what it is for. */
export const exportsAreDocumented: Rule = (from) => {
  if (isTest(from.path) || from.path.endsWith('.d.ts')) return [];
  const component =
    from.path.endsWith('.svelte') && !/<!--\s*@component\s+\S/.test(from.text)
      ? [
          {
            path: from.path,
            line: 1,
            message: 'is a component without a doc comment (<!-- @component … -->)',
          },
        ]
      : [];
  return [...component, ...from.tree.statements.flatMap((statement) => undocumented(from, statement))];
};

function undocumented(from: Source, statement: ts.Statement): Fault[] {
  if (!ts.canHaveModifiers(statement)) return [];
  const isExported =
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  if (!isExported || ts.isExportDeclaration(statement) || isOverload(from, statement)) return [];
  const comments = ts.getLeadingCommentRanges(from.tree.text, statement.getFullStart()) ?? [];
  const last = comments.at(-1);
  const isDoc = last !== undefined && saysSomething(from.tree.text.slice(last.pos, last.end));
  return isDoc ? [] : [faultAt(from, statement, `exports ${nameOf(from, statement)} without a doc comment`)];
}

function saysSomething(comment: string): boolean {
  return comment.startsWith('/**') && comment.replace(/[/*\s]/g, '') !== '';
}

/** The second and later signatures of an overloaded function share the comment of the first. */
function isOverload(from: Source, statement: ts.Statement): boolean {
  const before = from.tree.statements[from.tree.statements.indexOf(statement) - 1];
  return (
    ts.isFunctionDeclaration(statement) &&
    before !== undefined &&
    ts.isFunctionDeclaration(before) &&
    before.body === undefined &&
    before.name?.text === statement.name?.text
  );
}

function nameOf(from: Source, statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations[0]?.name.getText(from.tree) ?? '';
  const named = statement as ts.Statement & { readonly name?: ts.Node };
  return named.name?.getText(from.tree) ?? 'something';
}

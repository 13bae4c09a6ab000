import { partOf } from '../parts/javascript-parts';
import { type SyntaxFault, SyntaxRefusal } from '../syntax/fault';
import type { ProgramNode, Statement } from '../syntax/tree';
import { Cursor, type Grammar } from './cursor';
import {
  parseArguments,
  parseAssignment,
  parseExpression,
  parseLeftHandSide,
  parseSuffixes,
} from './expressions';
import { parseMethod } from './functions';
import { parseBlock, parseDeclaration, parseStatement, parseSubstatement } from './statements';

const GRAMMAR: Grammar = {
  expression: parseExpression,
  assignment: parseAssignment,
  leftHandSide: parseLeftHandSide,
  args: parseArguments,
  suffixes: parseSuffixes,
  method: parseMethod,
  block: parseBlock,
  statement: parseStatement,
  substatement: parseSubstatement,
  declaration: parseDeclaration,
};

/** A syntax tree, or what is wrong with the text. */
export type Parsed =
  | { readonly program: ProgramNode; readonly fault: null }
  | { readonly program: null; readonly fault: SyntaxFault };

/** Parses a file: as a module when it has what only modules have, otherwise as a CommonJS file. */
export function parseJavaScript(file: string, text: string): Parsed {
  try {
    return { program: parseFile(file, text), fault: null };
  } catch (refusal) {
    if (refusal instanceof SyntaxRefusal) return { program: null, fault: partOf('syntax').faultOf(refusal) };
    if (!(refusal instanceof RangeError)) throw refusal;
    return { program: null, fault: partOf('syntax').faultOf(new SyntaxRefusal('tooDeep', 0, 1)) };
  }
}

function parseFile(file: string, text: string): ProgramNode {
  const cursor = new Cursor(text, GRAMMAR);
  const body: Statement[] = [];
  const isDirective = /^\s*(['"])use strict\1/.test(text);
  while (cursor.token.kind !== 'end') body.push(parseStatement(cursor));
  const [undeclared] = cursor.privateUses;
  if (undeclared !== undefined)
    throw new SyntaxRefusal('privateName', undeclared.start - 1, undeclared.end, undeclared.text);
  const { hasModuleItems, topLevelAwait, usesRequire } = cursor;
  const isModule = hasModuleItems || file.endsWith('.mjs') || (topLevelAwait >= 0 && !usesRequire);
  if (topLevelAwait >= 0 && !isModule) throw cursor.awaitOutside(topLevelAwait);
  return { type: 'Program', body, isModule, isStrict: isModule || isDirective, start: 0, end: text.length };
}

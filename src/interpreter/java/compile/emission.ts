/** What the parts of code generation share while one body is written. */
import type { Kind } from '../../machine/program';
import type { Expression } from '../syntax/expressions';
import type { Statement } from '../syntax/statements';
import type { CodeBuilder, Label, Segment } from './code-builder';
import type { ProgramBuilder } from './program-builder';
import type { BodySymbol, ClassSymbol, LocalSymbol, Unit } from './symbols';
import type { JavaType } from './types';
import type { Typing } from './typing';

/** Something a jump out of a block has to respect: a target, or code that must run on the way. */
export type Exit =
  | {
      readonly kind: 'target';
      readonly label: string | null;
      readonly isLoop: boolean;
      readonly isSwitch: boolean;
      readonly breakTo: Label;
      readonly continueTo: Label | null;
    }
  | { readonly kind: 'yield'; readonly to: Label; readonly type: JavaType; readonly slot: number }
  | {
      readonly kind: 'finally';
      readonly emit: () => void;
      /** The protected stretches so far, and where the current one began. */
      readonly segments: Segment[];
      openedAt: number;
    };

/** One body being written. */
export interface Emission {
  readonly builder: ProgramBuilder;
  readonly typing: Typing;
  readonly code: CodeBuilder;
  readonly body: BodySymbol;
  readonly owner: ClassSymbol;
  readonly unit: Unit;
  /** Library and made-up code: no statements, no explanations of null. */
  readonly quiet: boolean;
  readonly returnType: JavaType;
  /** For a lambda: the emission of the body around it. */
  readonly parent: Emission | null;
  /** For a lambda: what it takes along, in the order of its object's fields. */
  readonly captures: (LocalSymbol | 'this')[];
  readonly exits: Exit[];
  /** A label just before a loop or block, waiting for it. */
  pendingLabel: string | null;
  /** Emits an expression and answers the type of what is on the stack. */
  expression(node: Expression): JavaType;
  statement(node: Statement): void;
  /** The same for a body inside this one. */
  expressionIn(emission: Emission, node: Expression): JavaType;
  statementIn(emission: Emission, node: Statement): void;
}

/** The kind letter of a type. */
export function kindOf(type: JavaType): Kind {
  if (type.kind !== 'primitive') return 'L';
  switch (type.name) {
    case 'boolean':
      return 'Z';
    case 'byte':
      return 'B';
    case 'short':
      return 'S';
    case 'char':
      return 'C';
    case 'int':
      return 'I';
    case 'long':
      return 'J';
    case 'float':
      return 'F';
    case 'double':
      return 'D';
    default:
      return 'V';
  }
}

/** 1-based line of an offset. */
export function lineAt(unit: Unit, offset: number): number {
  const { lineStarts } = unit;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Sets the line of the instructions that follow. */
export function atLine(emission: Emission, offset: number): void {
  emission.code.line = lineAt(emission.unit, offset);
}

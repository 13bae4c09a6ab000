import type { JavaScriptParts } from '../../parts/javascript-parts';
import { CLASS_OPERATIONS } from './class-operations';
import { emitClass } from './emit-classes';
import { emitRareExpression } from './emit-expressions';
import { emitAwaitedNext, emitGenerator } from './emit-generators';
import { emitRareSimple, emitRareStatement, illegalJump } from './emit-statements';
import { faultOf, refuseAccessor, refuseDuplicate } from './fault-texts';
import { GENERATOR_NATIVES, GENERATOR_OPERATIONS, resumeGenerator } from './generators';
import { parseClass } from './parse-classes';
import { parseImport, parseRegExp, parseSuper, parseYield } from './parse-expressions';
import { parseLabeled, RARE_STATEMENTS } from './parse-statements';
import { syntaxErrorText } from './syntax-error-text';
import files from './syntax-text.json';

/** The part `syntax`. */
export const syntaxPart: JavaScriptParts['syntax'] = {
  natives: GENERATOR_NATIVES,
  files,
  operations: { ...CLASS_OPERATIONS, ...GENERATOR_OPERATIONS },
  resumeGenerator,
  statements: RARE_STATEMENTS,
  parseLabeled,
  parseClass,
  parseYield,
  parseImport,
  parseRegExp,
  emitExpression: emitRareExpression,
  emitStatement: emitRareStatement,
  emitSimple: emitRareSimple,
  emitClass,
  emitAwaitedNext,
  emitGenerator,
  illegalJump,
  faultOf,
  refuseAccessor,
  refuseDuplicate,
  parseSuper,
  syntaxErrorText,
};

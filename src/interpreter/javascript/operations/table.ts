import type { Instruction } from '../../machine/instructions/instruction';
import { OPERATION_NAMES } from '../compile/operation-names';
import { partOf } from '../parts/javascript-parts';
import { CALL_OPERATIONS } from './call-operations';
import { OPERATOR_OPERATIONS } from './operator-operations';
import { PROPERTY_OPERATIONS } from './property-operations';
import { SUSPENSION_OPERATIONS } from './suspension-operations';
import { VARIABLE_OPERATIONS } from './variable-operations';

const ALL = {
  ...VARIABLE_OPERATIONS,
  ...OPERATOR_OPERATIONS,
  ...PROPERTY_OPERATIONS,
  ...CALL_OPERATIONS,
  ...SUSPENSION_OPERATIONS,
};

/** JavaScript's own instructions by their numbers. */
export const OPERATIONS: readonly Instruction[] = OPERATION_NAMES.map((name) => {
  const instruction = ALL[name];
  return (
    instruction ??
    ((run, frame, a, b) => (partOf('syntax').operations[name] as Instruction)(run, frame, a, b))
  );
});

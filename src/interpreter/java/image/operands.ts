/** What the operands of instructions are, as far as they have to be written. */
import { Op } from '../../machine/opcodes';

/**
 * `jump`: a distance. Those from `number` on stand for an entry of the pool, and what else the instruction holds
 * follows from the entry: the number of arguments from the method, the class of a static field from the field.
 */
export type OperandShape =
  | 'none'
  | 'unsigned'
  | 'signed'
  | 'increment'
  | 'jump'
  | 'switch'
  | 'number'
  | 'text'
  | 'kinds'
  | 'class'
  | 'sizes'
  | 'create'
  | 'box'
  | 'static'
  | 'code'
  | 'selector'
  | 'lambda';

const SHAPES = new Map<number, OperandShape>([
  [Op.NUMBER, 'number'],
  [Op.INT, 'signed'],
  [Op.TEXT, 'text'],
  [Op.CLASS, 'class'],
  [Op.LOAD, 'unsigned'],
  [Op.STORE, 'unsigned'],
  [Op.INCREMENT, 'increment'],
  [Op.JUMP, 'jump'],
  [Op.JUMP_IF, 'jump'],
  [Op.JUMP_UNLESS, 'jump'],
  [Op.LOOP, 'jump'],
  [Op.JUMP_UNLESS_LESS, 'jump'],
  [Op.SWITCH, 'switch'],
  [Op.SWITCH_TEXT, 'switch'],
  [Op.GET_FIELD, 'unsigned'],
  [Op.PUT_FIELD, 'unsigned'],
  [Op.GET_STATIC, 'static'],
  [Op.PUT_STATIC, 'static'],
  [Op.NEW_ARRAY, 'class'],
  [Op.NEW_ARRAYS, 'sizes'],
  [Op.NEW, 'create'],
  [Op.MAKE, 'lambda'],
  [Op.CHECK_CAST, 'class'],
  [Op.INSTANCE_OF, 'class'],
  [Op.CALL, 'code'],
  [Op.CALL_EXACT, 'code'],
  [Op.CALL_VIRTUAL, 'selector'],
  [Op.MARK, 'unsigned'],
  [Op.CONCATENATE, 'kinds'],
  [Op.BOX, 'box'],
]);

/** The shape of an opcode's operands. */
export function operandShape(opcode: number): OperandShape {
  return SHAPES.get(opcode) ?? 'none';
}

/** Instructions that compute: int, long, double and float arithmetic, comparisons, conversions. */
import type { Execution } from '../execution';
import * as long from '../long';
import { Op } from '../opcodes';
import type { Frame, Value } from '../state';
import type { InstructionTable } from './instruction';

function binaryInt(compute: (x: number, y: number) => number) {
  return (_: Execution, frame: Frame): void => {
    const slots = frame.slots;
    const y = slots[--frame.sp] as number;
    slots[frame.sp - 1] = compute(slots[frame.sp - 1] as number, y);
  };
}

function divisionByZero(execution: Execution): never {
  throw execution.failure(execution.program.wellKnown.failures.arithmetic, '/ by zero');
}

function dividing(compute: (x: Value, y: Value) => Value) {
  return (execution: Execution, frame: Frame): void => {
    const slots = frame.slots;
    const y = slots[frame.sp - 1] as Value;
    if (y === 0) divisionByZero(execution);
    frame.sp -= 1;
    slots[frame.sp - 1] = compute(slots[frame.sp - 1] as Value, y);
  };
}

function binaryLong(compute: (x: Value, y: Value) => Value) {
  return (_: Execution, frame: Frame): void => {
    const slots = frame.slots;
    const y = slots[--frame.sp] as Value;
    slots[frame.sp - 1] = compute(slots[frame.sp - 1] as Value, y);
  };
}

function comparing(compare: (x: Value, y: Value) => boolean) {
  return (_: Execution, frame: Frame): void => {
    const slots = frame.slots;
    const y = slots[--frame.sp] as Value;
    slots[frame.sp - 1] = compare(slots[frame.sp - 1] as Value, y) ? 1 : 0;
  };
}

function converting(convert: (x: Value) => Value) {
  return (_: Execution, frame: Frame): void => {
    const slots = frame.slots;
    slots[frame.sp - 1] = convert(slots[frame.sp - 1] as Value);
  };
}

/** Integer instructions. Those that occur in every loop are written out for speed. */
export const INT_INSTRUCTIONS: InstructionTable = [
  [
    Op.ADD_INT,
    (_, frame) => {
      const slots = frame.slots;
      const y = slots[--frame.sp] as number;
      slots[frame.sp - 1] = ((slots[frame.sp - 1] as number) + y) | 0;
    },
  ],
  [
    Op.SUBTRACT_INT,
    (_, frame) => {
      const slots = frame.slots;
      const y = slots[--frame.sp] as number;
      slots[frame.sp - 1] = ((slots[frame.sp - 1] as number) - y) | 0;
    },
  ],
  [Op.MULTIPLY_INT, binaryInt((x, y) => Math.imul(x, y))],
  [Op.DIVIDE_INT, dividing((x, y) => ((x as number) / (y as number)) | 0)],
  [Op.REMAINDER_INT, dividing((x, y) => ((x as number) % (y as number)) | 0)],
  [Op.NEGATE_INT, converting((x) => -(x as number) | 0)],
  [Op.SHIFT_LEFT_INT, binaryInt((x, y) => x << y)],
  [Op.SHIFT_RIGHT_INT, binaryInt((x, y) => x >> y)],
  [Op.SHIFT_UNSIGNED_INT, binaryInt((x, y) => (x >>> y) | 0)],
  [Op.AND_INT, binaryInt((x, y) => x & y)],
  [Op.OR_INT, binaryInt((x, y) => x | y)],
  [Op.XOR_INT, binaryInt((x, y) => x ^ y)],
  [Op.INT_TO_BYTE, converting((x) => ((x as number) << 24) >> 24)],
  [Op.INT_TO_SHORT, converting((x) => ((x as number) << 16) >> 16)],
  [Op.INT_TO_CHAR, converting((x) => (x as number) & 0xffff)],
  [Op.NOT, converting((x) => (x === 0 ? 1 : 0))],
  [
    Op.INCREMENT,
    (_, frame, a, b) => {
      frame.slots[a] = ((frame.slots[a] as number) + b) | 0;
    },
  ],
];

/** Long instructions. */
export const LONG_INSTRUCTIONS: InstructionTable = [
  [Op.ADD_LONG, binaryLong(long.addLongs)],
  [Op.SUBTRACT_LONG, binaryLong(long.subtractLongs)],
  [Op.MULTIPLY_LONG, binaryLong(long.multiplyLongs)],
  [Op.DIVIDE_LONG, dividing(long.divideLongs)],
  [Op.REMAINDER_LONG, dividing(long.remainderLongs)],
  [Op.NEGATE_LONG, converting((x) => long.subtractLongs(0, x))],
  [Op.SHIFT_LEFT_LONG, binaryLong(long.shiftLongLeft)],
  [Op.SHIFT_RIGHT_LONG, binaryLong(long.shiftLongRight)],
  [Op.SHIFT_UNSIGNED_LONG, binaryLong(long.shiftLongRightUnsigned)],
  [Op.AND_LONG, binaryLong(long.andLongs)],
  [Op.OR_LONG, binaryLong(long.orLongs)],
  [Op.XOR_LONG, binaryLong(long.xorLongs)],
  [Op.LONG_TO_INT, converting(long.longToInt)],
  [Op.LONG_TO_DOUBLE, converting((x) => Number(x))],
  [Op.LONG_TO_FLOAT, converting(long.longToFloat)],
];

/** Floating point instructions and comparisons, which are the same for all kinds. */
export const DOUBLE_INSTRUCTIONS: InstructionTable = [
  [Op.ADD_DOUBLE, binaryInt((x, y) => x + y)],
  [Op.SUBTRACT_DOUBLE, binaryInt((x, y) => x - y)],
  [Op.MULTIPLY_DOUBLE, binaryInt((x, y) => x * y)],
  [Op.DIVIDE_DOUBLE, binaryInt((x, y) => x / y)],
  [Op.REMAINDER_DOUBLE, binaryInt((x, y) => x % y)],
  [Op.NEGATE_DOUBLE, converting((x) => -(x as number))],
  [Op.TO_FLOAT, converting((x) => Math.fround(x as number))],
  [Op.DOUBLE_TO_INT, converting((x) => long.doubleToInt(x as number))],
  [Op.DOUBLE_TO_LONG, converting((x) => long.doubleToLong(x as number))],
  [Op.LESS, comparing((x, y) => x < y)],
  [Op.LESS_EQUAL, comparing((x, y) => x <= y)],
  [Op.GREATER, comparing((x, y) => x > y)],
  [Op.GREATER_EQUAL, comparing((x, y) => x >= y)],
  [Op.EQUAL, comparing((x, y) => x === y)],
  [Op.NOT_EQUAL, comparing((x, y) => x !== y)],
  [
    Op.JUMP_UNLESS_LESS,
    (_, frame, a) => {
      const slots = frame.slots;
      frame.sp -= 2;
      if (!((slots[frame.sp] as Value) < (slots[frame.sp + 1] as Value))) frame.pc = a;
    },
  ],
];

/**
 * The instruction set. An instruction is three integers: opcode, a, b. Operands are taken from the operand
 * stack, results pushed there. "int" stands for boolean, byte, short and char too.
 */
export const Op = {
  /** Push program.numbers[a]. */
  NUMBER: 0,
  /** Push the integer a. */
  INT: 1,
  /** Push the interned string program.texts[a]. */
  TEXT: 2,
  /** Push the class object of class a. */
  CLASS: 3,
  LOAD: 4,
  STORE: 5,
  POP: 6,
  DUP: 7,
  /** … x y → … y x y. */
  DUP_X1: 8,
  /** … x y z → … z x y z. */
  DUP_X2: 9,
  DUP2: 10,
  SWAP: 11,
  /** locals[a] += b as int. */
  INCREMENT: 12,
  ADD_INT: 13,
  SUBTRACT_INT: 14,
  MULTIPLY_INT: 15,
  DIVIDE_INT: 16,
  REMAINDER_INT: 17,
  NEGATE_INT: 18,
  SHIFT_LEFT_INT: 19,
  SHIFT_RIGHT_INT: 20,
  SHIFT_UNSIGNED_INT: 21,
  AND_INT: 22,
  OR_INT: 23,
  XOR_INT: 24,
  ADD_LONG: 25,
  SUBTRACT_LONG: 26,
  MULTIPLY_LONG: 27,
  DIVIDE_LONG: 28,
  REMAINDER_LONG: 29,
  NEGATE_LONG: 30,
  SHIFT_LEFT_LONG: 31,
  SHIFT_RIGHT_LONG: 32,
  SHIFT_UNSIGNED_LONG: 33,
  AND_LONG: 34,
  OR_LONG: 35,
  XOR_LONG: 36,
  ADD_DOUBLE: 37,
  SUBTRACT_DOUBLE: 38,
  MULTIPLY_DOUBLE: 39,
  DIVIDE_DOUBLE: 40,
  REMAINDER_DOUBLE: 41,
  NEGATE_DOUBLE: 42,
  /** Round the top of the stack to a float: float arithmetic is double arithmetic rounded. */
  TO_FLOAT: 43,
  INT_TO_BYTE: 44,
  INT_TO_SHORT: 45,
  INT_TO_CHAR: 46,
  LONG_TO_INT: 47,
  LONG_TO_DOUBLE: 48,
  LONG_TO_FLOAT: 49,
  DOUBLE_TO_INT: 50,
  DOUBLE_TO_LONG: 51,
  LESS: 52,
  LESS_EQUAL: 53,
  GREATER: 54,
  GREATER_EQUAL: 55,
  EQUAL: 56,
  NOT_EQUAL: 57,
  NOT: 58,
  JUMP: 59,
  JUMP_IF: 60,
  JUMP_UNLESS: 61,
  /** A backward jump in the library: counts as a library step. */
  LOOP: 62,
  /** Jump by program.switches[a]; key from the stack; b where no row fits. */
  SWITCH: 63,
  /** The same, the key being a string object. */
  SWITCH_TEXT: 64,
  GET_FIELD: 65,
  PUT_FIELD: 66,
  /** Static slot a of class b. */
  GET_STATIC: 67,
  PUT_STATIC: 68,
  /** Array of class a. */
  NEW_ARRAY: 69,
  /** Array of class a with b sizes from the stack. */
  NEW_ARRAYS: 70,
  ARRAY_LENGTH: 71,
  ARRAY_LOAD: 72,
  ARRAY_STORE: 73,
  /** Store into an array of references, checking the element's class. */
  ARRAY_STORE_CHECKED: 74,
  NEW: 75,
  /** New instance of class a whose first b fields come from the stack. */
  MAKE: 76,
  CHECK_CAST: 77,
  INSTANCE_OF: 78,
  /** Code a with b arguments; initialises its class first if it is static. */
  CALL: 79,
  /** Code a with b arguments, the receiver first, which must not be null. */
  CALL_EXACT: 80,
  /** Selector a with b arguments, receiver first. */
  CALL_VIRTUAL: 81,
  RETURN: 82,
  RETURN_VALUE: 83,
  THROW: 84,
  MONITOR_ENTER: 85,
  MONITOR_EXIT: 86,
  /** locals[a] = depth of the operand stack, for exception handlers. */
  MARK: 87,
  /** A statement of the user's program begins. */
  STATEMENT: 88,
  /** Join b values to a string; program.texts[a] has one kind letter for each. */
  CONCATENATE: 89,
  /** Throw a null failure if the top of the stack is null; leaves it. */
  CHECK_NULL: 90,
  /** Make sure class a is initialised. */
  INITIALIZE: 91,
  /** Jump to a if int comparisons of the two top values fail: fused for loops. */
  JUMP_UNLESS_LESS: 92,
  /** Push a copy of the array on the stack. */
  COPY_ARRAY: 93,
  /** Put the top of the stack into a box of class a; b is the code of its kind letter. Small ones are shared. */
  BOX: 94,
  /** program.operations[a] with operand b: what only the program's language needs. */
  OPERATE: 95,
  /** Push locals[a]; the instruction behind it is for a value of -1 only, which stands for none. */
  LOAD_BOUND: 96,
} as const;

/** How many opcodes there are. */
export const OPCODE_COUNT = 97;

/** The instructions of JavaScript's own, in the order of their numbers. Comments: operands, then stack before → after. */
export const OPERATION_NAMES = [
  // Variables. b is a slot or the index of a captured cell.
  'NEW_CELL', // slot: puts an empty cell into it
  'WRAP', // slot: its value goes into a cell
  'RENEW_CELL', // slot: a new cell with the value of the old one
  'LOAD_CELL', // slot → value
  'STORE_CELL', // slot, value →
  'LOAD_CAPTURED', // index → value
  'STORE_CAPTURED', // index, value →
  'CHECK', // name: throws if the top is the empty value
  'LOAD_GLOBAL', // name → value
  'TYPEOF_GLOBAL', // name → value, undefined when there is none
  'STORE_GLOBAL', // name, value →
  'STORE_GLOBAL_STRICT', // the same, throwing when there is none
  'CONSTANT_ASSIGNED', // throws
  // Values.
  'CLOSURE', // code → function
  'OBJECT', // → object
  'ARRAY', // b values → array
  'HOLE', // array → array
  'APPEND', // array value → array
  'SPREAD', // array iterable → array
  'REGEXP', // texts[b] pattern, texts[b+1] flags → regexp
  'BIGINT', // text → bigint
  'TEMPLATE', // b values → text
  'TO_TEXT', // value → text
  'TO_KEY', // value → text or symbol
  'TO_NUMERIC', // value → number or bigint
  // Properties. b is an index into the texts.
  'GET', // object → value
  'SET', // object value → value
  'DELETE', // object → boolean
  'GET_ITEM', // object key → value
  'SET_ITEM', // object key value → value
  'DELETE_ITEM', // object key → boolean
  'GET_SUPER', // key → value
  'GET_PRIVATE', // object → value
  'SET_PRIVATE', // object value → value
  'HAS_PRIVATE', // object → boolean
  'DEFINE_PRIVATE', // object value → object
  'DEFINE', // object key value → object; b: 0 value, 1 getter, 2 setter, +4 not enumerable, +8 names the function
  'SPREAD_OBJECT', // object source → object
  'REST_OBJECT', // source array of keys → object
  // Operators.
  'ADD',
  'SUBTRACT',
  'MULTIPLY',
  'DIVIDE',
  'REMAINDER',
  'POWER',
  'SHIFT_LEFT',
  'SHIFT_RIGHT',
  'SHIFT_UNSIGNED',
  'AND',
  'OR',
  'XOR',
  'LESS',
  'GREATER',
  'LESS_EQUAL',
  'GREATER_EQUAL',
  'EQUAL',
  'NOT_EQUAL',
  'SAME',
  'NOT_SAME',
  'IN',
  'INSTANCE_OF',
  'NEGATE',
  'INVERT',
  'INCREASE', // number → number + b
  'NOT',
  'TYPEOF',
  // Jumps. b is the target.
  'JUMP_TRUE', // value →
  'JUMP_FALSE', // value →
  'JUMP_TRUE_KEEP', // value → value when jumping
  'JUMP_FALSE_KEEP',
  'JUMP_NULLISH_KEEP', // jumps when the value is not null or undefined, keeping it
  'JUMP_NULLISH', // object →, jumps when it is null or undefined; otherwise object → object
  'JUMP_DEFINED', // value → value when it is not undefined, jumping; otherwise →
  'JUMP_EMPTY', // value →, jumps when it is the empty value; otherwise value → value
  // Calls. b is the number of arguments.
  'CALL', // function this arguments… → result
  'CALL_LIST', // function this array → result
  'NEW', // function arguments… → object
  'NEW_LIST', // function array → object
  'SUPER_CALL', // array → object
  'BIND_THIS', // object →; the object becomes `this`
  'INIT_FIELDS', // runs the initialiser of the class's fields → undefined
  'THIS', // → this, thrown when super has not been called
  'RETURN', // value →, leaves a function that may have been called by new
  'NATIVE', // b = native * 16 + arguments: arguments… → result
  'TO_HOST', // value → what crosses the border
  'HOST', // b = name * 16 + arguments
  'FROM_HOST',
  // Classes.
  'CLASS', // constructor, or undefined when b is 0, and superclass, or the empty value → class prototype
  'CLASS_FIELDS', // class initialiser → class
  'HOME', // object function → object function; the function's super is the object's
  // Exceptions, iteration, suspension.
  'CATCH', // thrown → value; b: 1 for a catch clause, which an order to return passes by
  'THROW', // value →
  'ITERATOR', // iterable → iterator
  'ASYNC_ITERATOR',
  'NEXT', // slot of the iterator: → value, skipping the next b instructions; or calls next()
  'RESULT', // result → value, or the empty value at the end
  'CLOSE', // iterator →
  'KEYS', // object → array of the names that for-in visits
  'TAKE', // iterable → array of b of its values, all of them when b is -1
  'ASYNC_START', // slot: puts a promise into it
  'RESOLVE', // slot: value →; resolves its promise
  'REJECT', // slot: value →; rejects its promise
  'AWAIT', // value → value, later
  'YIELD', // value → what next() is given, later; b: 1 an asynchronous generator waits
  'GENERATOR', // the frame becomes a generator, which the caller gets
  'FINISH', // value →; a generator has come to its end; b: 1 by something thrown, which may be the order to return
  'DELEGATE', // iterator value → result of its next; b: 1 of its throw, or of its return when the value is that order
  'RETURNING', // value thrown → value, thrown as the order to return when `thrown` is one
] as const;

/** The name of one of JavaScript's own instructions. */
export type OperationName = (typeof OPERATION_NAMES)[number];

/** Name → number, the operand `a` of OPERATE. */
export const OPERATION: Readonly<Record<OperationName, number>> = Object.fromEntries(
  OPERATION_NAMES.map((name, index) => [name, index]),
) as Record<OperationName, number>;

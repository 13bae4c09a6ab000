/** What goes wrong in a known way: the exception that it is in CPython, and its words. */

type Words = string | ((...details: never[]) => string);

const RECURSION = 'RecursionError: maximum recursion depth exceeded';

/** `{0}` stands for the first detail. */
const WORDS = {
  notCallable: "TypeError: '{0}' object is not callable",
  noReceiver: 'TypeError: unbound method {0}() needs an argument',
  wrongReceiver: "TypeError: descriptor '{0}' for '{1}' objects doesn't apply to a '{2}' object",
  tooDeep: RECURSION,
  tooDeepToCompare: `${RECURSION} in comparison`,
  tooDeepToShow: `${RECURSION} while getting the repr of an object`,
  givenTwice: "TypeError: {0}() got multiple values for argument '{1}'",
  unexpectedKeyword: "TypeError: {0}() got an unexpected keyword argument '{1}'",
  tooManyArguments,
  missingArguments,
  notCreatable: "TypeError: cannot create '{0}' instances",
  takesNoArguments: 'TypeError: {0}() takes no arguments',
  keywordsNoStrings: 'TypeError: keywords must be strings',
  unfit: "TypeError: an argument of type '{0}' does not fit here",
  missingArgument: 'TypeError: an argument is missing',
  noTypeAttribute: "AttributeError: type object '{0}' has no attribute '{1}'",
  noModuleAttribute: "AttributeError: module '{0}' has no attribute '{1}'",
  noAttribute: "AttributeError: '{0}' object has no attribute '{1}'",
  noContextManager: "TypeError: '{0}' object does not support the context manager protocol",
  noSetter: "AttributeError: property '{0}' of '{1}' object has no setter",
  immutableType: "TypeError: cannot set '{0}' attribute of immutable type '{1}'",
  notRaised: 'RuntimeError: No active exception to reraise',
  noException: 'TypeError: exceptions must derive from BaseException',
  notCatchable: 'TypeError: catching classes that do not inherit from BaseException is not allowed',
  executing: 'ValueError: generator already executing',
  freshGenerator: "TypeError: can't send non-None value to a just-started generator",
  raisedStop: 'RuntimeError: generator raised StopIteration',
  notIterable: "TypeError: '{0}' object is not iterable",
  notIterator: "TypeError: '{0}' object is not an iterator",
  changedSize: 'RuntimeError: {0} changed size during iteration',
  tooFewToUnpack: 'ValueError: not enough values to unpack (expected {0}{1}, got {2})',
  tooManyToUnpack: 'ValueError: too many values to unpack (expected {0})',
  notUnpackable: 'TypeError: cannot unpack non-iterable {0} object',
  notDefined: "NameError: name '{0}' is not defined",
  unboundLocal:
    "UnboundLocalError: cannot access local variable '{0}' where it is not associated with a value",
  unboundFree:
    "NameError: cannot access free variable '{0}' where it is not associated with a value in enclosing scope",
  noModule: "ModuleNotFoundError: No module named '{0}'",
  noImport: "ImportError: cannot import name '{0}' from '{1}' (simulated)",
  sliceIndex: 'TypeError: slice indices must be integers or None or have an __index__ method',
  sliceStep: 'ValueError: slice step cannot be zero',
  strIndex: "TypeError: string indices must be integers, not '{0}'",
  itemIndex: 'TypeError: {0} indices must be integers or slices, not {1}',
  outOfRange: 'IndexError: {0} out of range',
  notSubscriptable: "TypeError: '{0}' object is not subscriptable",
  noItems: "TypeError: '{0}' object {1}",
  notMapping: "TypeError: '{0}' object is not a mapping",
  unhashable: "TypeError: unhashable type: '{0}'",
  notAnIndex: 'TypeError: {0}, not {1}',
  tooLargeIndex: 'OverflowError: Python int too large to convert to C ssize_t',
  tooManyDigits:
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',
  operands,
  badOperand: "TypeError: bad operand type for unary {0}: '{1}'",
  strOnly: "TypeError: 'in <string>' requires string as left operand, not {0}",
  noTypes: 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union',
  noBase: 'TypeError: bases must be types',
  closedBase: "TypeError: classes that inherit from '{0}' are not supported by the simulator",
  noOrder: 'TypeError: Cannot create a consistent method resolution order (MRO) for bases',
  noPair: 'TypeError: cannot convert dictionary update sequence element #{0} to a sequence',
  wrongPair: 'ValueError: dictionary update sequence element #{0} has length {1}; 2 is required',
  noInteger: "TypeError: '{0}' object cannot be interpreted as an integer",
  zeroStep: 'ValueError: range() arg 3 must not be zero',
  oneArgument: 'TypeError: {0} takes exactly one argument ({1} given)',
  emptyPop: 'IndexError: pop from empty list',
  noLength: "TypeError: object of type '{0}' has no len()",
  noSeparator: 'ValueError: empty separator',
  noStrItem: 'TypeError: sequence item {0}: expected str instance, {1} found',
  wrongText: 'TypeError: {0}{1}',
} as const satisfies Readonly<Record<string, Words>>;

/** The name of a way in which something goes wrong. */
export type FailureName = keyof typeof WORDS;

/** The type of an exception and its message. */
export function words(
  name: FailureName,
  details: readonly (string | number)[],
): readonly [type: string, message: string] {
  const found: Words = WORDS[name];
  const text =
    typeof found === 'string'
      ? found.replace(/\{(\d)\}/g, (_, place: string) => String(details[Number(place)]))
      : found(...(details as never[]));
  const colon = text.indexOf(': ');
  return [text.slice(0, colon), text.slice(colon + 2)];
}

function tooManyArguments(name: string, positional: number, given: number, defaults: number): string {
  const takes = defaults > 0 ? `from ${positional - defaults} to ${positional}` : String(positional);
  const plural = positional === 1 && defaults === 0 ? '' : 's';
  const was = given === 1 ? 'was' : 'were';
  return `TypeError: ${name}() takes ${takes} positional argument${plural} but ${given} ${was} given`;
}

function missingArguments(name: string, kind: string, ...names: readonly string[]): string {
  const quoted = names.map((each) => `'${each}'`);
  const last = quoted[quoted.length - 1] as string;
  const before = quoted.slice(0, -1);
  const comma = names.length > 2 ? ',' : '';
  const list = before.length === 0 ? last : `${before.join(', ')}${comma} and ${last}`;
  const plural = names.length === 1 ? '' : 's';
  return `TypeError: ${name}() missing ${names.length} required ${kind} argument${plural}: ${list}`;
}

/** Operands that do not go together, by the names of their types. `sign` is `=` within an assignment. */
function operands(operator: string, first: string, second: string, sign = ''): string {
  const isSequence = (name: string): boolean => /^(str|list|tuple|bytes)$/.test(name);
  if (operator === '+' && isSequence(first)) {
    if (first === 'bytes') return `TypeError: can't concat ${second} to bytes`;
    return `TypeError: can only concatenate ${first} (not "${second}") to ${first}`;
  }
  if (operator === '*' && (isSequence(first) || isSequence(second))) {
    const other = isSequence(first) ? second : first;
    return `TypeError: can't multiply sequence by non-int of type '${other}'`;
  }
  const shown = operator === '**' && sign === '' ? '** or pow()' : operator + sign;
  return `TypeError: unsupported operand type(s) for ${shown}: '${first}' and '${second}'`;
}

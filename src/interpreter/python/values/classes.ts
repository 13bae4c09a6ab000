/** Python's built-in types as classes of the machine. A type's number is its place here. */
import type { ClassDefinition, FieldDefinition, Kind } from '../../machine/program';

/**
 * Types that are no exceptions: the name, `<` and the base if that is not object, and the fields of their objects, with
 * `:` and the kind of those that are no references. `[]` means a list of references.
 */
const PLAIN = [
  'object .type __dict__',
  'type .id:I __name__ __bases__ __mro__ __dict__',
  'int value:J',
  'bool<int value:Z',
  'float value:D',
  'str text',
  'bytes bytes',
  'NoneType',
  'list []',
  'tuple []',
  'dict',
  'set',
  'frozenset',
  'function .code:I __name__ __defaults__ __kwdefaults__ .closure __dict__',
  'builtin_function_or_method .index:I .self',
  'method __func__ __self__',
  'module __name__ __dict__',
  'cell value',
  'generator []',
  'iterator .items .at:I .source .size:I',
  'range start stop step',
  'slice start stop step',
  'ellipsis',
  'NotImplementedType',
  'property fget fset',
  'staticmethod __func__',
  'classmethod __func__',
  'super __thisclass__ __self__',
  '.trace ints',
  'dict_keys .source',
  'dict_values .source',
  'dict_items .source',
];

/** The fields of every exception. `message` is what the machine gives to those it raises itself. */
const EXCEPTION = '.type __dict__ args .message __cause__ .trace __context__ .suppressed:I';

/** Exceptions with their bases. */
const EXCEPTIONS = (
  'BaseException<object Exception<BaseException SystemExit<BaseException ' +
  'KeyboardInterrupt<BaseException GeneratorExit<BaseException ArithmeticError<Exception ' +
  'ZeroDivisionError<ArithmeticError OverflowError<ArithmeticError AssertionError<Exception ' +
  'AttributeError<Exception BufferError<Exception EOFError<Exception ImportError<Exception ' +
  'ModuleNotFoundError<ImportError LookupError<Exception IndexError<LookupError KeyError<LookupError ' +
  'MemoryError<Exception NameError<Exception UnboundLocalError<NameError OSError<Exception ' +
  'ConnectionError<OSError TimeoutError<OSError FileNotFoundError<OSError RuntimeError<Exception ' +
  'NotImplementedError<RuntimeError RecursionError<RuntimeError StopIteration<Exception ' +
  'SyntaxError<Exception TypeError<Exception ValueError<Exception UnicodeError<ValueError ' +
  'UnicodeDecodeError<UnicodeError UnicodeEncodeError<UnicodeError Warning<Exception ' +
  'UserWarning<Warning DeprecationWarning<Warning StopAsyncIteration<Exception'
).split(' ');

function field(text: string): FieldDefinition {
  const [name = '', kind = 'L'] = text.split(':');
  return { name, kind: kind as Kind, synthetic: name.startsWith('.') };
}

const reference = { element: { kind: 'L', classId: 0 } } as const;

/** What lies in objects that have no fields. */
const CONTENTS: Readonly<Record<string, Partial<ClassDefinition>>> = {
  '[]': reference,
  bytes: { element: { kind: 'B', classId: -1 } },
  ints: { element: { kind: 'I', classId: -1 } },
  text: {},
};

function makeClasses(): ClassDefinition[] {
  const made: ClassDefinition[] = [];
  const ids = new Map<string, number>();
  const add = (
    name: string,
    base: string,
    shape: ClassDefinition['shape'],
    rest: Partial<ClassDefinition>,
  ): void => {
    const id = made.length;
    const superId = ids.get(base) ?? -1;
    ids.set(name, id);
    const above = made[superId];
    made.push({
      id,
      name,
      simpleName: name,
      shape,
      isInterface: false,
      superId,
      supertypes: new Set([id, ...(above?.supertypes ?? [])]),
      fields: [],
      statics: [],
      element: null,
      dispatch: new Map(),
      initializer: -1,
      isLibrary: true,
      tag: '',
      ...rest,
    });
  };
  const addFrom = (row: string): void => {
    const [head = '', ...layout] = row.split(' ');
    const [name = '', base = 'object'] = head.split('<');
    const [first = ''] = layout;
    const contents = CONTENTS[first];
    if (contents === undefined) add(name, base, 'object', { fields: layout.map(field) });
    else add(name, base, first === 'text' ? 'text' : 'array', contents);
  };
  for (const row of PLAIN) addFrom(row);
  for (const row of EXCEPTIONS) addFrom(`${row} ${EXCEPTION}`);
  return made;
}

/** All built-in types. */
export const CLASSES: readonly ClassDefinition[] = makeClasses();

/** Number of a type by its name. */
export const CLASS_IDS: ReadonlyMap<string, number> = new Map(CLASSES.map(({ name, id }) => [name, id]));

function idOf(name: string): number {
  return CLASS_IDS.get(name) as number;
}

/** The types that operations ask for by number. */
export const Type = {
  OBJECT: idOf('object'),
  TYPE: idOf('type'),
  INT: idOf('int'),
  BOOL: idOf('bool'),
  FLOAT: idOf('float'),
  STR: idOf('str'),
  BYTES: idOf('bytes'),
  NONE: idOf('NoneType'),
  LIST: idOf('list'),
  TUPLE: idOf('tuple'),
  DICT: idOf('dict'),
  SET: idOf('set'),
  FROZENSET: idOf('frozenset'),
  FUNCTION: idOf('function'),
  BUILTIN: idOf('builtin_function_or_method'),
  METHOD: idOf('method'),
  MODULE: idOf('module'),
  CELL: idOf('cell'),
  GENERATOR: idOf('generator'),
  ITERATOR: idOf('iterator'),
  RANGE: idOf('range'),
  SLICE: idOf('slice'),
  ELLIPSIS: idOf('ellipsis'),
  NOT_IMPLEMENTED: idOf('NotImplementedType'),
  PROPERTY: idOf('property'),
  STATIC: idOf('staticmethod'),
  CLASS_METHOD: idOf('classmethod'),
  SUPER: idOf('super'),
  TRACE: idOf('.trace'),
  KEYS: idOf('dict_keys'),
  VALUES: idOf('dict_values'),
  ITEMS: idOf('dict_items'),
  BASE_EXCEPTION: idOf('BaseException'),
} as const;

/** Slots of the fields of exceptions. */
export const Exc = {
  TYPE: 0,
  DICT: 1,
  ARGS: 2,
  MESSAGE: 3,
  CAUSE: 4,
  TRACE: 5,
  CONTEXT: 6,
  SUPPRESSED: 7,
} as const;

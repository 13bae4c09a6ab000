/** Python's built-in types as classes of the machine. A type's number is its place here. */
import type { ClassDefinition, FieldDefinition, Kind } from '../../machine/program';

const field = (name: string, kind: Kind = 'L'): FieldDefinition => ({
  name,
  kind,
  synthetic: name.startsWith('.'),
});

const VALUE = [field('value', 'J')];

/** Types that are no exceptions, with the fields of their objects. `[]` in a layout means a list of references. */
const PLAIN: readonly (readonly [
  string,
  readonly FieldDefinition[] | '[]' | 'text' | 'bytes' | 'ints',
  string?,
])[] = [
  ['object', [field('.type'), field('__dict__')]],
  ['type', [field('.id', 'I'), field('__name__'), field('__bases__'), field('__mro__'), field('__dict__')]],
  ['int', VALUE],
  ['bool', [field('value', 'Z')], 'int'],
  ['float', [field('value', 'D')]],
  ['str', 'text'],
  ['bytes', 'bytes'],
  ['NoneType', []],
  ['list', '[]'],
  ['tuple', '[]'],
  ['dict', []],
  ['set', []],
  ['frozenset', []],
  [
    'function',
    [
      field('.code', 'I'),
      field('__name__'),
      field('__defaults__'),
      field('__kwdefaults__'),
      field('.closure'),
      field('__dict__'),
    ],
  ],
  ['builtin_function_or_method', [field('.index', 'I'), field('.self')]],
  ['method', [field('__func__'), field('__self__')]],
  ['module', [field('__name__'), field('__dict__')]],
  ['cell', [field('value')]],
  ['generator', '[]'],
  ['iterator', [field('.items'), field('.at', 'I'), field('.source'), field('.size', 'I')]],
  ['range', [field('start'), field('stop'), field('step')]],
  ['slice', [field('start'), field('stop'), field('step')]],
  ['ellipsis', []],
  ['NotImplementedType', []],
  ['property', [field('fget'), field('fset')]],
  ['staticmethod', [field('__func__')]],
  ['classmethod', [field('__func__')]],
  ['super', [field('__thisclass__'), field('__self__')]],
  ['.trace', 'ints'],
  ['dict_keys', [field('.source')]],
  ['dict_values', [field('.source')]],
  ['dict_items', [field('.source')]],
];

/** The fields of every exception. `message` is what the machine gives to those it raises itself. */
const EXCEPTION_FIELDS = [
  field('.type'),
  field('__dict__'),
  field('args'),
  field('.message'),
  field('__cause__'),
  field('.trace'),
  field('__context__'),
  field('.suppressed', 'I'),
];

const EXCEPTIONS: readonly (readonly [string, string])[] = [
  ['BaseException', 'object'],
  ['Exception', 'BaseException'],
  ['SystemExit', 'BaseException'],
  ['KeyboardInterrupt', 'BaseException'],
  ['GeneratorExit', 'BaseException'],
  ['ArithmeticError', 'Exception'],
  ['ZeroDivisionError', 'ArithmeticError'],
  ['OverflowError', 'ArithmeticError'],
  ['AssertionError', 'Exception'],
  ['AttributeError', 'Exception'],
  ['BufferError', 'Exception'],
  ['EOFError', 'Exception'],
  ['ImportError', 'Exception'],
  ['ModuleNotFoundError', 'ImportError'],
  ['LookupError', 'Exception'],
  ['IndexError', 'LookupError'],
  ['KeyError', 'LookupError'],
  ['MemoryError', 'Exception'],
  ['NameError', 'Exception'],
  ['UnboundLocalError', 'NameError'],
  ['OSError', 'Exception'],
  ['ConnectionError', 'OSError'],
  ['TimeoutError', 'OSError'],
  ['FileNotFoundError', 'OSError'],
  ['RuntimeError', 'Exception'],
  ['NotImplementedError', 'RuntimeError'],
  ['RecursionError', 'RuntimeError'],
  ['StopIteration', 'Exception'],
  ['SyntaxError', 'Exception'],
  ['TypeError', 'Exception'],
  ['ValueError', 'Exception'],
  ['UnicodeError', 'ValueError'],
  ['UnicodeDecodeError', 'UnicodeError'],
  ['UnicodeEncodeError', 'UnicodeError'],
  ['Warning', 'Exception'],
  ['UserWarning', 'Warning'],
  ['DeprecationWarning', 'Warning'],
];

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
  for (const [name, layout, base = 'object'] of PLAIN) {
    if (layout === 'text') add(name, base, 'text', {});
    else if (layout === '[]') add(name, base, 'array', { element: { kind: 'L', classId: 0 } });
    else if (layout === 'bytes') add(name, base, 'array', { element: { kind: 'B', classId: -1 } });
    else if (layout === 'ints') add(name, base, 'array', { element: { kind: 'I', classId: -1 } });
    else add(name, base, 'object', { fields: layout });
  }
  for (const [name, base] of EXCEPTIONS) add(name, base, 'object', { fields: EXCEPTION_FIELDS });
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

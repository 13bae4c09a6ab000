/** All natives, in the order of their numbers: those that come with the front end, then those that parts bring. */
import { ATTRIBUTES } from './class-natives';
import { CONSTRUCTORS } from './constructors';
import { DICT_METHODS, SET_METHODS } from './keyed-methods';
import { LIST_METHODS } from './list-methods';
import { addLateNatives, addNatives } from './native-table';
import { QUESTIONS } from './question-natives';
import { SYSTEM } from './system-natives';
import { TEXT_METHODS } from './text-methods';

const methods = (type: string, names: string): string[] => names.split(' ').map((name) => `${type}.${name}`);

const SETS = 'copy union intersection difference symmetric_difference issubset issuperset isdisjoint';

const FURTHER: readonly string[] = [
  'new frozenset',
  'new slice',
  ...'issubclass id hash abs chr ord hex oct bin vars __file_under __bare __set_slot __set_entry __pow_mod __replace_list'.split(
    ' ',
  ),
  ...methods(
    'str',
    'casefold capitalize title swapcase isdecimal isnumeric isalpha isalnum isspace isupper islower isidentifier ' +
      'rsplit splitlines rfind index count ljust rjust center zfill partition rpartition removeprefix removesuffix',
  ),
  ...methods('bytes', 'hex startswith endswith'),
  ...methods('int', 'bit_length to_bytes from_bytes'),
  ...methods('list', 'insert remove reverse copy index count'),
  ...methods('tuple', 'index count'),
  ...methods('dict', 'popitem fromkeys'),
  ...methods('set', `pop clear update difference_update intersection_update ${SETS}`),
  ...methods('frozenset', SETS),
  ...methods('generator', 'send throw close'),
  ...methods('object', '__eq__ __hash__ __setattr__'),
  'BaseException.with_traceback',
  'property.setter',
  'float.is_integer',
];

/** Fills the table of natives. To be called once, before any program runs. */
export function addAllNatives(): void {
  addNatives([...CONSTRUCTORS, ...QUESTIONS, ...ATTRIBUTES, ...SYSTEM]);
  addNatives([...TEXT_METHODS, ...LIST_METHODS, ...DICT_METHODS, ...SET_METHODS]);
  addLateNatives('formats', ['round']);
  addLateNatives('further', FURTHER);
}

/** The library of Python's own: natives, and modules written in Python. */

import { partOf } from '../parts/parts';
import builtins from './modules/builtins.py?raw';
import { addAllNatives } from './natives';

addAllNatives();

/** What the further module of builtins is for: builtins, methods of operators, and methods with a dot before them. */
const FURTHER: readonly string[] = [
  ...'sorted reversed map filter any all divmod pow round iter next input open globals'.split(' '),
  ...'add sub mul truediv floordiv mod pow matmul and or xor lshift rshift'
    .split(' ')
    .flatMap((name) => [`__${name}__`, `__r${name}__`]),
  ...(
    'sort index count remove fromkeys format throw union intersection difference symmetric_difference issubset ' +
    'issuperset isdisjoint difference_update intersection_update bit_length to_bytes from_bytes'
  )
    .split(' ')
    .map((name) => `.${name}`),
  '__getattr__',
  '__hash__',
  '.__hash__',
];

/** A program that uses these may work out what an attribute is called. */
const ANY = ['getattr', 'setattr', '.__dict__'];

/** The source of the module of builtins for a program that uses these names, of which some are its own modules'. */
export function builtinsText(names: ReadonlySet<string>, own: ReadonlySet<string>): string {
  const isPlain = !FURTHER.some((name) => names.has(name)) && !ANY.some((name) => own.has(name));
  const most = isPlain ? builtins : `${builtins}\n${partOf('further').builtins}`;
  const isRare = [...names].some((name) => /^__(?:match_|async_|new__|init_sub)/.test(name));
  return isRare ? `${most}\n${partOf('syntax').builtins}` : most;
}

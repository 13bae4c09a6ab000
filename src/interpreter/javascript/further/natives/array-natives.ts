import { listOf } from '../../natives/array-natives';
import type { NativeRows } from '../../operations/native';
import { isSame } from '../../values/convert';
import { slotOf, UNDEFINED } from '../../values/encoding';
import { makeArray } from '../../values/make';

/** Functions of arrays that few programs call. */
export const FURTHER_ARRAY_NATIVES: NativeRows = [
  ['Array.of', (run, _, args) => makeArray(run, args)],
  [
    'Array.prototype.lastIndexOf',
    (run, self, [value = UNDEFINED]) =>
      slotOf(listOf(run, self).findLastIndex((each) => isSame(run, each, value))),
  ],
];

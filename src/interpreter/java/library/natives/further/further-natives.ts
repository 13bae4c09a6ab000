import type { NativeTable } from '../../../../machine/natives';
import type { Formatter } from '../../java-library';
import { ELEMENTARY_NATIVES } from '../elementary-natives';
import { BIG_INTEGER_NATIVES } from './big-integer-natives';
import { FORMATTER_NATIVES } from './formatter/formatter-natives';
import { FORMAT_EXCEPTIONS } from './formatter/specifier';

/** What formats all that String.format does: only programs that have rare formats in their texts have it. */
export const WHOLE_FORMATTER: Formatter = {
  natives: new Map(FORMATTER_NATIVES),
  throwables: FORMAT_EXCEPTIONS,
};

/** The natives that ordinary programs do not call: they come with the rest of the library. */
export const FURTHER_NATIVES: NativeTable = new Map([...ELEMENTARY_NATIVES, ...BIG_INTEGER_NATIVES]);

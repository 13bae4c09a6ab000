/** The part `formats`. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import type { NativeRun } from '../library/native-table';
import type { ShownValues } from '../values/formatted';
import { formatValue } from './number-format';
import { percentFormat } from './percent-format';
import { rounded } from './rounded';

/** What the part holds. Texts are null where the program's own methods must be asked. */
export interface Formats {
  readonly formatValue: (execution: Execution, value: Value, spec: string) => string | null;
  readonly percentFormat: (
    execution: Execution,
    template: string,
    given: Value,
    shown: ShownValues | null,
  ) => string | null;
  readonly natives: ReadonlyMap<string, NativeRun>;
}

/** See the file's comment. */
export const formats: Formats = { formatValue, percentFormat, natives: new Map([['round', rounded]]) };

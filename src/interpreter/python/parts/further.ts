/** The part `further`. */
import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import builtins from '../library/modules/builtins_further.py?raw';
import type { NativeRun } from '../library/native-table';
import { anyFloats, anyInts } from './further/arithmetic';
import { importStar } from './further/import-star';
import { anyFloatValue, anyIntValue, RARE_NUMBERS } from './further/number-natives';
import { RARE_COLLECTION_METHODS } from './further/rare-collection-methods';
import { listSlice, rangeItem } from './further/rare-items';
import { isWithin, onBools, onOthers, orderOfSets } from './further/rare-operators';
import { RARE_QUESTIONS } from './further/rare-questions';
import { deleteAttribute, deleteItem, unpackStar } from './further/rare-targets';
import { decoded, RARE_TEXT_METHODS, utf8 } from './further/rare-text-methods';
import { rareText } from './further/rare-texts';

type OnNumbers = (execution: Execution, operator: string, x: Value, y: Value) => number | null;

/** What the part holds. Operations answer null where their operands do not go together. */
export interface Further {
  /** What it adds to the module of builtins. */
  readonly builtins: string;
  readonly natives: ReadonlyMap<string, NativeRun>;
  readonly anyInt: NativeRun;
  readonly anyFloat: NativeRun;
  readonly anyInts: OnNumbers;
  readonly anyFloats: OnNumbers;
  readonly onBools: OnNumbers;
  readonly onOthers: (
    execution: Execution,
    operator: string,
    x: Value,
    y: Value,
    first: number,
    second: number,
  ) => number | null;
  readonly orderOfSets: (execution: Execution, operator: string, x: Value, y: Value) => boolean | null;
  readonly rareText: (
    execution: Execution,
    value: Value,
    above: readonly Value[],
    id: number,
  ) => string | null;
  readonly importStar: (execution: Execution, frame: Frame) => void;
  readonly listSlice: (execution: Execution, list: Value, slice: Value, value: Value) => void;
  readonly deleteItem: (execution: Execution, frame: Frame) => void;
  readonly deleteAttribute: (execution: Execution, frame: Frame, name: string) => void;
  readonly unpackStar: (execution: Execution, frame: Frame, before: number, after: number) => void;
  readonly rangeItem: (execution: Execution, range: Value, index: Value) => Value;
  readonly isWithin: (execution: Execution, collection: Value, value: Value) => boolean;
  /** A text in UTF-8, one character for each byte. */
  readonly utf8: (text: string) => string;
  /** UTF-8 to text. */
  readonly decoded: (execution: Execution, latin: string, isStrict: boolean) => string;
}

/** See the file's comment. */
export const further: Further = {
  builtins,
  natives: new Map([...RARE_NUMBERS, ...RARE_QUESTIONS, ...RARE_TEXT_METHODS, ...RARE_COLLECTION_METHODS]),
  anyInt: anyIntValue,
  anyFloat: anyFloatValue,
  anyInts,
  anyFloats,
  onBools,
  onOthers,
  orderOfSets,
  rareText,
  importStar,
  listSlice,
  deleteItem,
  deleteAttribute,
  unpackStar,
  rangeItem,
  isWithin,
  utf8,
  decoded,
};

/** What plain formatting comes to; everything else is a part's. `null` means that the program's own methods must be asked. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { partOf } from '../parts/parts';
import { Type } from './classes';
import { fields, isInt, numberIn, textOf, typeId } from './make';
import { repr, str } from './show';

/** What the program's own methods make of the values to format, in their order. */
export interface ShownValues {
  readonly str: readonly Value[];
  readonly repr: readonly Value[];
}

/** `format(value, spec)` of built-in values. */
export function formatValue(execution: Execution, value: Value, spec: string): string | null {
  return spec === '' ? str(execution, value) : partOf('formats').formatValue(execution, value, spec);
}

/** `template % given`; where the program's own methods have been asked, their answers are `shown`. */
export function percentFormat(
  execution: Execution,
  template: string,
  given: Value,
  shown: ShownValues | null = null,
): string | null {
  const args = typeId(execution, given) === Type.TUPLE ? fields(execution, given) : [given];
  let at = 0;
  let isPlain = true;
  let isKnown = true;
  const text = template.replace(/%([\s\S]?)/g, (_, letter: string) => {
    if (letter === '%') return letter;
    const value = args[at++];
    if (value !== undefined) {
      if (letter === 'd' && value !== 0 && isInt(execution, value)) return String(numberIn(execution, value));
      if (letter === 's' || letter === 'r') {
        const told = shown?.[letter === 's' ? 'str' : 'repr'][at - 1];
        const made =
          told !== undefined
            ? textOf(execution, told)
            : letter === 's'
              ? str(execution, value)
              : repr(execution, value);
        if (made === null) isKnown = false;
        return made ?? '';
      }
    }
    isPlain = false;
    return '';
  });
  if (!isPlain || at !== args.length) {
    return partOf('formats').percentFormat(execution, template, given, shown);
  }
  return isKnown ? text : null;
}

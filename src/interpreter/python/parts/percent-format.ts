/** `"%s of %d" % (a, b)`. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { Type } from '../values/classes';
import type { ShownValues } from '../values/formatted';
import { plainOf } from '../values/keys';
import {
  entriesOf,
  failure,
  fields,
  isInt,
  newFloat,
  newInt,
  numberIn,
  textOf,
  typeFailure,
  typeId,
  typeName,
} from '../values/make';
import { repr, str } from '../values/show';
import { formatValue } from './number-format';

const FIELD = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\d+))?([a-zA-Z%])?/g;

/** The formatted text; null when the program's own methods must be asked, whose answers are then `shown`. */
export function percentFormat(
  execution: Execution,
  template: string,
  given: Value,
  shown: ShownValues | null,
): string | null {
  const isTuple = typeId(execution, given) === Type.TUPLE;
  const args = isTuple ? fields(execution, given) : [given];
  const isMapping = typeId(execution, given) === Type.DICT;
  let at = 0;
  let failed = false;
  const text = template.replace(
    FIELD,
    (_whole, name: string | undefined, flags: string, width, precision, letter) => {
      if (letter === undefined) throw failure(execution, 'ValueError', 'incomplete format');
      if (letter === '%') return '%';
      const next = (): number => {
        if (at >= args.length) throw typeFailure(execution, 'not enough arguments for format string');
        return at++;
      };
      const size = width === '*' ? String(numberIn(execution, args[next()] as Value)) : String(width ?? '');
      let place: number;
      let value: Value;
      if (name !== undefined) {
        if (!isMapping) throw typeFailure(execution, 'format requires a mapping');
        place = [...entriesOf(execution, given).keys()].indexOf(`s${name}`);
        if (place < 0) throw failure(execution, 'KeyError', name);
        value = entriesOf(execution, given).get(`s${name}`)?.[1] ?? 0;
      } else {
        place = next();
        value = args[place] as Value;
      }
      const isText = letter === 's' || letter === 'r';
      const known = isText && shown !== null ? shown[letter === 's' ? 'str' : 'repr'][place] : undefined;
      const text = field(
        execution,
        known ?? value,
        flags,
        size,
        precision,
        known === undefined ? letter : 's',
      );
      if (text === null) failed = true;
      return text ?? '';
    },
  );
  if (failed) return null;
  // What can be subscripted may be a mapping: CPython asks no more of it.
  const isSubscriptable = [Type.DICT, Type.LIST, Type.BYTES, Type.RANGE].includes(typeId(execution, given));
  if (at < args.length && !isSubscriptable) {
    throw typeFailure(execution, 'not all arguments converted during string formatting');
  }
  return text;
}

function field(
  execution: Execution,
  value: Value,
  flags: string,
  width: string,
  precision: string | undefined,
  letter: string,
): string | null {
  const isLeft = flags.includes('-');
  const places = precision === undefined ? '' : `.${precision}`;
  if (letter === 's' || letter === 'r' || letter === 'a') {
    const text = letter === 's' ? str(execution, value) : repr(execution, value);
    if (text === null) return null;
    const cut = precision === undefined ? text : text.slice(0, Number(precision));
    return isLeft ? cut.padEnd(Number(width)) : cut.padStart(Number(width));
  }
  const id = typeId(execution, value);
  if (letter === 'c') {
    const isCode = id === Type.INT;
    const text = isCode ? String.fromCharCode(Number(numberIn(execution, value))) : textOf(execution, value);
    if (text.length !== 1) throw typeFailure(execution, '%c requires int or char');
    return isLeft ? text.padEnd(Number(width)) : text.padStart(Number(width));
  }
  return numberField(execution, plainOf(execution, value), flags, width, places, letter);
}

function numberField(
  execution: Execution,
  value: Value,
  flags: string,
  width: string,
  places: string,
  letter: string,
): string | null {
  const id = typeId(execution, value);
  if (id !== Type.INT && id !== Type.BOOL && id !== Type.FLOAT) {
    const wanted = /[diu]/.test(letter) ? 'a real number' : /[xXo]/.test(letter) ? 'an integer' : '';
    const given = typeName(execution, value);
    if (wanted === '') throw typeFailure(execution, `must be real number, not ${given}`);
    throw typeFailure(execution, `%${letter} format: ${wanted} is required, not ${given}`);
  }
  if (/[xXo]/.test(letter) && id === Type.FLOAT) {
    throw typeFailure(execution, `%${letter} format: an integer is required, not float`);
  }
  const isLeft = flags.includes('-');
  const align = isLeft ? '<' : '';
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const zero = flags.includes('0') && !isLeft ? '0' : '';
  const alternate = flags.includes('#') ? '#' : '';
  const size = width === '' ? '' : String(Number(width));
  const number = numberIn(execution, value);
  if (/[diuxXo]/.test(letter)) {
    const whole = typeof number === 'number' ? Math.trunc(number) : number;
    if (places !== '' || Number.isNaN(Number(whole))) {
      throw failure(
        execution,
        'NotImplementedError',
        `%${places}${letter} is not supported by the simulator`,
      );
    }
    const kind = letter === 'i' || letter === 'u' ? 'd' : letter;
    return formatValue(
      execution,
      newInt(execution, whole),
      `${align}${sign}${alternate}${zero}${size}${kind}`,
    );
  }
  if (!/[eEfFgG]/.test(letter)) {
    throw failure(
      execution,
      'ValueError',
      `unsupported format character '${letter}' (0x${letter.charCodeAt(0).toString(16)})`,
    );
  }
  const real = isInt(execution, value) ? newFloat(execution, Number(number)) : value;
  return formatValue(execution, real, `${align}${sign}${zero}${size}${places}${letter}`);
}

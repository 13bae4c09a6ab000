/** The part `locale`: numbers and dates as English writes them. */
import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { timeOf } from '../../natives/collection-natives';
import { numberFrom } from '../../natives/number-natives';
import type { NativeRows } from '../../operations/native';
import type { JavaScriptParts } from '../../parts/javascript-parts';
import { isObject, textOf, toNumber, truthy } from '../../values/convert';
import { datePartsOf } from '../../values/dates';
import { UNDEFINED } from '../../values/encoding';
import { failure, makeText } from '../../values/make';
import { plainGet } from '../../values/properties';
import { dateOptions, localDate, mustBeEnglish } from './local-dates';
import { localNumber, type NumberStyle } from './local-numbers';
import files from './locale-text.json';

const NOT_THERE =
  'notation unit signDisplay maximumSignificantDigits minimumSignificantDigits compactDisplay currencyDisplay'.split(
    ' ',
  );

/** The options of a format of numbers; only English is there. */
function numberStyle(run: Execution, locale: Value, options: Value): NumberStyle {
  mustBeEnglish(run, locale);
  const option = (name: string): Value => (isObject(run, options) ? plainGet(run, options, name) : UNDEFINED);
  const count = (name: string): number | null => {
    const value = option(name);
    if (value === UNDEFINED) return null;
    const digits = toNumber(run, value);
    if (digits >= 0 && digits <= 100) return Math.floor(digits);
    throw failure(run, 'RangeError', `${name} value is out of range.`);
  };
  for (const name of NOT_THERE)
    if (option(name) !== UNDEFINED)
      throw failure(run, 'Error', `the option ${name} of number formats is not supported by the simulator`);
  const style = option('style') === UNDEFINED ? 'decimal' : textOf(run, option('style'));
  if (style === 'currency' && option('currency') === UNDEFINED)
    throw failure(run, 'TypeError', 'Currency code is required with currency style.');
  return {
    style,
    currency: option('currency') === UNDEFINED ? '' : textOf(run, option('currency')).toUpperCase(),
    leastWhole: count('minimumIntegerDigits') ?? 1,
    leastDigits: count('minimumFractionDigits'),
    mostDigits: count('maximumFractionDigits'),
    groups: option('useGrouping') === UNDEFINED || truthy(run, option('useGrouping')),
  };
}

/** `toLocaleString` and its relatives: the parts of the moment that they show unless they are told others. */
function localRow(name: string, usual: 'date' | 'time' | 'all'): NativeRows[number] {
  return [
    `Date.prototype.${name}`,
    (run, self, [locale = UNDEFINED, options = UNDEFINED]) => {
      const ms = timeOf(run, self);
      mustBeEnglish(run, locale);
      const given = dateOptions(run, options);
      return makeText(run, Number.isNaN(ms) ? 'Invalid Date' : localDate(datePartsOf(ms), given, usual));
    },
  ];
}

/** See the file's comment. */
export const localePart: JavaScriptParts['locale'] = {
  files,
  natives: [
    [
      'Number.prototype.toLocaleString',
      (run, self, [locale = UNDEFINED, options = UNDEFINED]) =>
        makeText(run, localNumber(numberFrom(run, self), numberStyle(run, locale, options))),
    ],
    localRow('toLocaleTimeString', 'time'),
    localRow('toLocaleDateString', 'date'),
    localRow('toLocaleString', 'all'),
  ],
};

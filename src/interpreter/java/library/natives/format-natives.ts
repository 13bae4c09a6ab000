/**
 * String.format (java.util.Formatter) for the formats that ordinary programs write; formatter/ has all of them, for
 * programs that have other formats in their texts.
 */
import { elementsAt } from '../../../machine/heap';
import type { NativeFunction } from '../../../machine/natives';
import type { Value } from '../../../machine/state';
import { tokenize } from '../../lexer/lexer';
import { argumentAt, cut, fraction, whole } from './format-texts';

/** Specifiers whose text is the one that java.util.Formatter makes of them, and which may not be wrong in themselves. */
const ORDINARY =
  /%(?:[n%]|[1-9]\$[sdf]|(?:-?[1-9]\d?)?(?:\.\d\d?)?s|(?:,?(?:[1-9]\d?)?|[-0][1-9]\d?)(?:d|(?:\.\d\d?)?f))/g;
const PARTS = /%(?:(\d)\$)?([-,0]?)(\d*)\.?(\d*)(.)/;

const isRare = (format: string): boolean => format.replace(ORDINARY, '').includes('%');

/** Whether a Java program has texts that may be formats, and not of those that are formatted here. */
export function hasRareFormats(program: string): boolean {
  return tokenize(program).some(({ value }) => value?.type === 'String' && isRare(value.value));
}

const format: NativeFunction = (execution, args) => {
  const values = elementsAt(execution.state, args[1] as Value) as Value[];
  const texts = elementsAt(execution.state, args[2] as Value) as Value[];
  const wanted = execution.text(args[0]);
  if (isRare(wanted)) {
    // Only of pieces that are formats themselves can a program make such a format.
    const message = `the format ${wanted} is not supported by the simulator`;
    throw execution.failure('java.lang.UnsupportedOperationException', message);
  }
  let next = 0;
  const text = wanted.replace(ORDINARY, (written) => {
    const [, which, flags = '', width, precision, conversion = ''] = PARTS.exec(written) ?? [];
    if (conversion === 'n') return '\n';
    if (conversion === '%') return '%';
    const place = which === undefined ? next++ : Number(which) - 1;
    if (place >= values.length) {
      throw execution.failure('java.util.MissingFormatArgumentException', `Format specifier '${written}'`);
    }
    const argument = argumentAt(execution, values[place] as Value, texts[place] as Value);
    const specifier = {
      flags,
      width: Number(width),
      precision: precision ? Number(precision) : -1,
      conversion,
    };
    if (conversion === 'd') return whole(execution, argument, specifier);
    if (conversion === 'f') return fraction(execution, argument, specifier);
    return cut(argument.text, specifier);
  });
  return execution.newText(text);
};

/** The natives of java.util.Formatter. */
export const FORMAT_NATIVES: readonly (readonly [string, NativeFunction])[] = [
  ['java.util.Formatter.format0', format],
];

/** A word of a line that may name a setting; columns from 0. */
export interface SettingWord {
  readonly from: number;
  readonly to: number;
  /**
   * A key that stands in quotes, `linger.ms`, and as what is given a value there, `'linger.ms':`; a constant,
   * `ProducerConfig.LINGER_MS_CONFIG`; an option, `groupId:`; a named argument, `acks=`.
   */
  readonly word: string;
}

/**
 * Keys are short words with dots between them, options one word; constants are written in capitals, mostly behind their
 * class. Options stand before a colon, keys of dictionaries too or before `] =`, arguments behind `(` or a comma.
 */
const CANDIDATES =
  /(["'])([a-z][A-Za-z0-9._]*)\1(\s*\]?\s*:|\s*\]\s*=(?!=))?|(?<![\w.])(?:[A-Z]\w*\.)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?!\w)|(?<![\w.$"'`])[a-z]\w*:|(?<=[(,]\s*)[a-z]\w*=(?!=)/g;

/** The word at a column of a line that may name a setting, or null. Whether it does only the session knows. */
export function settingWordAt(line: string, column: number): SettingWord | null {
  for (const found of line.matchAll(CANDIDATES)) {
    const { 0: whole, 2: key, 3: setter = '', index: from } = found;
    const to = from + whole.length - setter.length;
    if (column < from || column > to) continue;
    if (key === undefined) return { from, to, word: whole };
    return { from, to, word: setter === '' ? key : `'${key}':` };
  }
  return null;
}

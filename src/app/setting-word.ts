/** A word of a line that may name a setting; columns from 0. */
export interface SettingWord {
  readonly from: number;
  readonly to: number;
  /** A key as in quotes, `linger.ms`, a constant, `ProducerConfig.LINGER_MS_CONFIG`, or an option, `groupId:`. */
  readonly word: string;
}

/**
 * Keys are short words with dots between them; constants are written in capitals, mostly behind their class; options stand
 * before a colon.
 */
const CANDIDATES =
  /(["'])([a-z][a-z0-9._]*)\1|(?<![\w.])(?:[A-Z]\w*\.)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?!\w)|(?<![\w.$"'`])[a-z]\w*:/g;

/** The word at a column of a line that may name a setting, or null. Whether it does only the session knows. */
export function settingWordAt(line: string, column: number): SettingWord | null {
  for (const found of line.matchAll(CANDIDATES)) {
    const from = found.index;
    const to = from + found[0].length;
    if (column >= from && column <= to) return { from, to, word: found[2] ?? found[0] };
  }
  return null;
}

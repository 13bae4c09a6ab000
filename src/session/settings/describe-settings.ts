import type { SessionQuestions, SettingLine } from '../protocol';

/** Finds the settings that a word of a program names; with `isBeginning` those whose names begin so. */
export type DescribeSettings = (word: string, isBeginning: boolean) => readonly SettingLine[];

/** The key in quotes that is given a value where it stands, `'acks':`; null for any other word. */
export function quotedProperty(word: string): string | null {
  return /^'(.+)':$/.exec(word)?.[1] ?? null;
}

/** The same for a program of any language. */
export type DescribeInLanguage = (asked: SessionQuestions['setting']['ask']) => readonly SettingLine[];

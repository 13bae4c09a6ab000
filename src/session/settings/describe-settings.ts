import type { SessionQuestions, SettingLine } from '../protocol';

/** Finds the settings that a word of a program names; with `isBeginning` those whose names begin so. */
export type DescribeSettings = (word: string, isBeginning: boolean) => readonly SettingLine[];

/** The same for a program of any language. */
export type DescribeInLanguage = (asked: SessionQuestions['setting']['ask']) => readonly SettingLine[];

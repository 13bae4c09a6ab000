import type { Extension } from '@codemirror/state';
import { languageOf, type ProgramLanguage } from '../base/program-language';

/** Each language's grammar is a file of its own, which comes with the first program of that language. */
const supports: Readonly<Record<ProgramLanguage, () => Promise<Extension>>> = {
  java: async () => (await import('@codemirror/lang-java')).java(),
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript(),
  python: async () => (await import('@codemirror/lang-python')).python(),
};

/** What the editor needs to colour and indent a file; nothing for a file of no language. */
export function languageSupport(file: string): Promise<Extension> {
  const language = languageOf(file);
  return language === null ? Promise.resolve([]) : supports[language]();
}

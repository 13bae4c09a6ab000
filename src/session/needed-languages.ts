import { languageOf, type ProgramLanguage } from '../base/program-language';
import type { QuestionMessage, SessionQuestions } from './protocol';

/** The languages of the programs that a question is about: their compilers must be there before it is answered. */
export function neededLanguages({ name, ask }: QuestionMessage): ReadonlySet<ProgramLanguage> {
  const languages = filesIn(name, ask).map(languageOf);
  return new Set(languages.filter((language) => language !== null));
}

function filesIn(name: QuestionMessage['name'], ask: unknown): readonly string[] {
  switch (name) {
    case 'check':
      return [(ask as SessionQuestions['check']['ask']).file];
    case 'programs':
      return (ask as SessionQuestions['programs']['ask']).programs.map(({ file }) => file);
    case 'open':
      return (ask as SessionQuestions['open']['ask']).document.scenario.programs.map(({ file }) => file);
    default:
      return [];
  }
}

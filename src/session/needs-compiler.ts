import type { QuestionMessage, SessionQuestions } from './protocol';

/** Whether a question is about programs, so that the compiler must be there before it is answered. */
export function needsCompiler({ name, ask }: QuestionMessage): boolean {
  switch (name) {
    case 'check':
    case 'programs':
      return true;
    case 'open':
      return (ask as SessionQuestions['open']['ask']).document.scenario.programs.length > 0;
    default:
      return false;
  }
}

import type { RunDocument } from '../scenario/run-document';
import type { QuestionMessage, SessionQuestions } from './protocol';

/** A program that a question is about. */
export interface AskedProgram {
  readonly file: string;
  readonly text: string;
  readonly client: RunDocument['scenario']['programs'][number]['client'];
  readonly wanted: 'program' | 'diagnostics' | 'completions';
}

/** The programs that a question is about: all that compiles them must be there before it is answered. */
export function askedPrograms({ name, ask }: QuestionMessage): readonly AskedProgram[] {
  switch (name) {
    case 'check':
      return [{ ...(ask as SessionQuestions['check']['ask']), client: 'auto', wanted: 'diagnostics' }];
    case 'complete': {
      const { file, text } = ask as SessionQuestions['complete']['ask'];
      return [{ file, text, client: 'auto', wanted: 'completions' }];
    }
    case 'programs':
      return running((ask as SessionQuestions['programs']['ask']).programs);
    case 'open':
      return running((ask as SessionQuestions['open']['ask']).document.scenario.programs);
    default:
      return [];
  }
}

function running(programs: RunDocument['scenario']['programs']): readonly AskedProgram[] {
  return programs.map(({ file, text, client }) => ({ file, text, client, wanted: 'program' }));
}

import type { RunDocument } from '../scenario/run-document';
import type { QuestionMessage, SessionQuestions } from './protocol';

/** A program that a question is about. */
export interface AskedProgram {
  readonly file: string;
  readonly text: string;
  readonly client: RunDocument['scenario']['programs'][number]['client'];
  /** It is to run; otherwise only its diagnostics are wanted. */
  readonly runs: boolean;
}

/** The programs that a question is about: all that compiles them must be there before it is answered. */
export function askedPrograms({ name, ask }: QuestionMessage): readonly AskedProgram[] {
  switch (name) {
    case 'check':
    case 'complete':
      return [{ ...(ask as SessionQuestions['check']['ask']), client: 'auto', runs: false }];
    case 'programs':
      return running((ask as SessionQuestions['programs']['ask']).programs);
    case 'open':
      return running((ask as SessionQuestions['open']['ask']).document.scenario.programs);
    default:
      return [];
  }
}

function running(programs: RunDocument['scenario']['programs']): readonly AskedProgram[] {
  return programs.map(({ file, text, client }) => ({ file, text, client, runs: true }));
}

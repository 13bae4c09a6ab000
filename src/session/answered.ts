import { loadMissing } from './missing-parts';
import type { QuestionName, SessionQuestions } from './protocol';
import type { Session } from './session';

/**
 * The answer of a session. A program that comes to something of its language which is not loaded stops the question:
 * the run goes back to where it stood, the part is loaded, and the question is asked again.
 */
export async function answered<N extends QuestionName>(
  session: Session,
  name: N,
  ask: SessionQuestions[N]['ask'],
): Promise<unknown> {
  for (;;) {
    const place = session.place();
    try {
      return session[name](ask as never);
    } catch (error) {
      if (!(await loadMissing(error))) throw error;
      session.goBackTo(place);
    }
  }
}

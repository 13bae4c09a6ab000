import { loadMissing } from './missing-parts';
import type { QuestionName, SessionQuestions } from './protocol';
import type { Session } from './session';

/**
 * The answer of a session. A program that comes to something of its language which is not loaded stops the question:
 * the run goes back to where it stood, the part is loaded, and the question is asked again. JavaScript's parts are
 * partly compiled: `forgetPrograms` lets all programs be compiled again, and the run is computed anew with them. A part
 * that is missing again although it was loaded for this question is a mistake of ours, and thrown.
 */
export async function answered<N extends QuestionName>(
  session: Session,
  name: N,
  ask: SessionQuestions[N]['ask'],
  forgetPrograms: () => void = () => undefined,
): Promise<unknown> {
  const loaded = new Set<string>();
  let isOutdated = false;
  for (;;) {
    let place = session.place();
    try {
      if (isOutdated) {
        session.renew();
        isOutdated = false;
        // It is another run from here on, though it stands at the same moment.
        place = session.place();
      }
      return session[name](ask as never);
    } catch (error) {
      const missing = await loadMissing(error);
      if (missing === null || loaded.has(missing.message)) throw error;
      loaded.add(missing.message);
      session.goBackTo(place);
      if (missing.language !== 'JavaScript') continue;
      forgetPrograms();
      isOutdated = true;
    }
  }
}

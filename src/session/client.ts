import { decodeFrame } from './frame-codec';
import type { QuestionMessage, QuestionName, SessionQuestions } from './protocol';

/** A session as the page holds it: questions go in, answers come out. */
export interface SessionClient {
  /** Rejects with the message of the other side when it failed: that is our mistake, never a person's. */
  readonly ask: <N extends QuestionName>(
    name: N,
    question: SessionQuestions[N]['ask'],
  ) => Promise<SessionQuestions[N]['answer']>;
  /** Ends the session; open questions are never answered. */
  readonly close: () => void;
}

/** What comes back from the worker. */
export type AnswerMessage =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: { readonly message: string } };

/** The part of a worker that the client needs. */
export interface SessionPort {
  postMessage(message: QuestionMessage): void;
  addEventListener(type: 'message', listener: (event: { data: AnswerMessage }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Frames travel as buffers, which are handed over without copying. */
function unpack(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('frame' in answer)) return answer;
  return answer.frame instanceof ArrayBuffer ? { ...answer, frame: decodeFrame(answer.frame) } : answer;
}

/** Talks to a session through a port. */
export function clientOf(port: SessionPort): SessionClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  port.addEventListener('message', ({ data }) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asker?.reject(new Error(data.error.message));
    else asker?.resolve(unpack(data.answer) as never);
  });
  // The worker could not start or died: nobody will answer what was asked.
  port.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return {
    ask: (name, ask) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        port.postMessage({ id: lastId, name, ask });
      }),
    close: () => port.terminate(),
  };
}

/** Starts the worker in which runs live. */
export function startSession(): SessionClient {
  return clientOf(new Worker(new URL('./session.worker.ts', import.meta.url), { type: 'module' }));
}

/// <reference lib="webworker" />
import { encodeFrame } from './frame-codec';
import type { QuestionMessage } from './protocol';
import { Session } from './session';

declare const self: DedicatedWorkerGlobalScope;

/** Longest stretch of work on one question about a frame, so that the page is never left without an answer. */
const SLICE_MS = 40;

let sliceEnd = 0;
const session = new Session(() => performance.now() > sliceEnd);

self.onmessage = ({ data }: MessageEvent<QuestionMessage>) => {
  sliceEnd = performance.now() + SLICE_MS;
  const { id, name, ask } = data;
  try {
    const answer = session[name](ask as never) as { frame?: unknown };
    if (answer.frame === undefined) {
      self.postMessage({ id, answer });
      return;
    }
    const frame = encodeFrame(answer.frame as never);
    self.postMessage({ id, answer: { ...answer, frame } }, [frame]);
  } catch (error) {
    self.postMessage({ id, error: { message: error instanceof Error ? error.message : String(error) } });
  }
};

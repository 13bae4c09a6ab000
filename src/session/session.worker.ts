/// <reference lib="webworker" />
import type { CompileProgram } from '../snippets/compile-program';
import { encodeFrame } from './frame-codec';
import { needsCompiler } from './needs-compiler';
import type { QuestionMessage } from './protocol';
import { Session } from './session';

declare const self: DedicatedWorkerGlobalScope;

/** Longest stretch of work on one question about a frame, so that the page is never left without an answer. */
const SLICE_MS = 40;

let sliceEnd = 0;
let compile: CompileProgram | null = null;
/** Questions are answered in their order: those after one that waits for the compiler wait with it. */
let ready: Promise<void> = Promise.resolve();

const session = new Session(
  (file, text, client) => {
    if (compile === null) throw new Error('A program came before the compiler.');
    return compile(file, text, client);
  },
  () => performance.now() > sliceEnd,
);

/** Java (front end, libraries, signatures) is the larger part of the worker: it comes with the first program. */
async function loadCompiler(): Promise<void> {
  compile ??= (await import('../snippets/compile-program')).compileProgram;
}

self.onmessage = ({ data }: MessageEvent<QuestionMessage>) => {
  if (compile === null && needsCompiler(data)) ready = ready.then(loadCompiler);
  ready = ready.then(
    () => answer(data),
    (error: unknown) => refuse(data.id, error),
  );
};

function answer({ id, name, ask }: QuestionMessage): void {
  sliceEnd = performance.now() + SLICE_MS;
  try {
    const given = session[name](ask as never) as { frame?: unknown };
    if (given.frame === undefined) {
      self.postMessage({ id, answer: given });
      return;
    }
    const frame = encodeFrame(given.frame as never);
    self.postMessage({ id, answer: { ...given, frame } }, [frame]);
  } catch (error) {
    refuse(id, error);
  }
}

function refuse(id: number, error: unknown): void {
  self.postMessage({ id, error: { message: error instanceof Error ? error.message : String(error) } });
}

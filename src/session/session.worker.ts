/// <reference lib="webworker" />
import type { ProgramLanguage } from '../base/program-language';
import type { CompileProgram } from '../snippets/compiled-program';
import { compilerAmong } from '../snippets/compilers';
import { encodeFrame } from './frame-codec';
import { neededLanguages } from './needed-languages';
import type { QuestionMessage } from './protocol';
import { Session } from './session';

declare const self: DedicatedWorkerGlobalScope;

/** Longest stretch of work on one question about a frame, so that the page is never left without an answer. */
const SLICE_MS = 40;

let sliceEnd = 0;
const compilers = new Map<ProgramLanguage, CompileProgram>();
/** Questions are answered in their order: those after one that waits for a compiler wait with it. */
let ready: Promise<void> = Promise.resolve();

const session = new Session(compilerAmong(compilers), () => performance.now() > sliceEnd);

/** A language (front end, libraries, signatures) is larger than all else here: it comes with its first program. */
const loaders: Readonly<Record<ProgramLanguage, () => Promise<CompileProgram>>> = {
  java: async () => (await import('../snippets/java/compile-java-program')).compileJavaProgram,
};

async function loadCompiler(language: ProgramLanguage): Promise<void> {
  if (!compilers.has(language)) compilers.set(language, await loaders[language]());
}

self.onmessage = ({ data }: MessageEvent<QuestionMessage>) => {
  for (const language of neededLanguages(data)) ready = ready.then(() => loadCompiler(language));
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

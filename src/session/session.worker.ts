/// <reference lib="webworker" />

import { PartMissing } from '../base/part-shelf';
import { languageOf, type ProgramLanguage } from '../base/program-language';
import type { CompileProgram } from '../snippets/compiled-program';
import { compilerAmong } from '../snippets/compilers';
import { answered } from './answered';
import { type AskedProgram, askedPrograms } from './asked-programs';
import { encodeFrame } from './frame-codec';
import { loadMissing } from './missing-parts';
import type { QuestionMessage } from './protocol';
import { Session } from './session';
import type { DescribeSettings } from './settings/describe-settings';

declare const self: DedicatedWorkerGlobalScope;

/** Longest stretch of work on one question about a frame, so that the page is never left without an answer. */
const SLICE_MS = 40;

let sliceEnd = 0;
const compilers = new Map<ProgramLanguage, CompileProgram>();
/** Questions are answered in their order: those after one that waits for a compiler wait with it. */
let ready: Promise<void> = Promise.resolve();

let choice = compilerAmong(compilers);
const compile: CompileProgram = (...asked) => choice(...asked);
/** Sentences about settings come with the first question about one. */
const described = new Map<ProgramLanguage, DescribeSettings>();
const session = new Session(
  compile,
  () => performance.now() > sliceEnd,
  ({ language, word, isBeginning }) => described.get(language)?.(word, isBeginning) ?? [],
);

/** A language (front end, libraries, signatures) is larger than all else here: it comes with its first program. */
const loaders: Readonly<Record<ProgramLanguage, () => Promise<CompileProgram>>> = {
  java: async () => (await import('../snippets/java/compile-java-program')).compileJavaProgram,
  javascript: async () =>
    (await import('../snippets/javascript/compile-javascript-program')).compileJavaScriptProgram,
  python: async () => (await import('../snippets/python/compile-python-program')).compilePythonProgram,
};

const settingLoaders: Readonly<Record<ProgramLanguage, () => Promise<DescribeSettings>>> = {
  java: async () => (await import('./settings/java-settings')).javaSettings,
  javascript: async () => (await import('./settings/javascript-settings')).javascriptSettings,
  python: async () => (await import('./settings/python-settings')).pythonSettings,
};

/** Questions of the debugger: how JavaScript's values are shown in full comes with the first of them. */
const LOOKS_INTO_PROGRAMS: ReadonlySet<string> = new Set([
  'setBreakpoints',
  'debugStep',
  'programState',
  'programFields',
]);

/** Loads what a program needs to be compiled. The session then finds it compiled already. */
async function prepare({ file, text, client, wanted }: AskedProgram): Promise<void> {
  const language = languageOf(file);
  if (language === null) return;
  if (!compilers.has(language)) compilers.set(language, await loaders[language]());
  for (;;) {
    try {
      const compiled = compile(file, text, client);
      if (wanted === 'completions') compiled.complete(0);
      else void compiled.diagnostics;
      if (wanted === 'program') void compiled.program;
      return;
    } catch (error) {
      if (!(await loadMissing(error))) throw error;
    }
  }
}

self.onmessage = ({ data }: MessageEvent<QuestionMessage>) => {
  // One task of the chain, so that a refused question leaves the chain whole.
  ready = ready.then(async () => {
    try {
      for (const program of askedPrograms(data)) await prepare(program);
      if (data.name === 'setting') {
        const { language } = (data as QuestionMessage<'setting'>).ask;
        if (!described.has(language)) described.set(language, await settingLoaders[language]());
      }
      if (LOOKS_INTO_PROGRAMS.has(data.name) && compilers.has('javascript')) {
        await loadMissing(new PartMissing('JavaScript', 'language'));
      }
      await answer(data);
    } catch (error) {
      refuse(data.id, error);
    }
  });
};

async function answer({ id, name, ask }: QuestionMessage): Promise<void> {
  sliceEnd = performance.now() + SLICE_MS;
  const given = (await answered(session, name, ask as never, () => {
    choice = compilerAmong(compilers);
  })) as { frame?: unknown };
  if (given.frame === undefined) {
    self.postMessage({ id, answer: given });
    return;
  }
  const frame = encodeFrame(given.frame as never);
  self.postMessage({ id, answer: { ...given, frame } }, [frame]);
}

function refuse(id: number, error: unknown): void {
  self.postMessage({ id, error: { message: error instanceof Error ? error.message : String(error) } });
}

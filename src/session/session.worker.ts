/// <reference lib="webworker" />
import { languageOf, type ProgramLanguage } from '../base/program-language';
import type { CompileProgram } from '../snippets/compiled-program';
import { compilerAmong } from '../snippets/compilers';
import { bringPart, PartMissing, type PartName } from '../snippets/java/parts/parts';
import { bringPythonPart, type PythonPart, PythonPartMissing } from '../snippets/python/parts/python-parts';
import { type AskedProgram, askedPrograms } from './asked-programs';
import type { DescribeSettings } from './described-settings';
import { encodeFrame } from './frame-codec';
import type { QuestionMessage } from './protocol';
import { Session } from './session';

declare const self: DedicatedWorkerGlobalScope;

/** Longest stretch of work on one question about a frame, so that the page is never left without an answer. */
const SLICE_MS = 40;

let sliceEnd = 0;
const compilers = new Map<ProgramLanguage, CompileProgram>();
/** Questions are answered in their order: those after one that waits for a compiler wait with it. */
let ready: Promise<void> = Promise.resolve();

const compile = compilerAmong(compilers);
/** Sentences about settings come with the first question about one. */
let describeSettings: DescribeSettings | null = null;
const session = new Session(
  compile,
  () => performance.now() > sliceEnd,
  (word, isBeginning) => describeSettings?.(word, isBeginning) ?? [],
);

/** A language (front end, libraries, signatures) is larger than all else here: it comes with its first program. */
const loaders: Readonly<Record<ProgramLanguage, () => Promise<CompileProgram>>> = {
  java: async () => (await import('../snippets/java/compile-java-program')).compileJavaProgram,
  javascript: async () =>
    (await import('../snippets/javascript/compile-javascript-program')).compileJavaScriptProgram,
  python: async () => (await import('../snippets/python/compile-python-program')).compilePythonProgram,
};

/** What only some Java programs need comes with the first of them. */
const partLoaders: Readonly<Record<PartName, () => Promise<void>>> = {
  library: async () => {
    bringPart('library', (await import('../snippets/java/parts/library')).library);
  },
  signatures: async () => {
    bringPart('signatures', (await import('../snippets/java/parts/signatures')).signatures);
  },
  completion: async () => {
    bringPart('completion', (await import('../snippets/java/parts/completion')).completion);
  },
  'client-3.9': async () => {
    bringPart('client-3.9', (await import('../snippets/java/parts/client-3.9')).client39);
  },
};

/** The modules that only some Python programs import. */
const pythonPartLoaders: Readonly<Record<PythonPart, () => Promise<void>>> = {
  library: async () => {
    bringPythonPart('library', (await import('../snippets/python/parts/library-part')).libraryPart);
  },
  'confluent-kafka': async () => {
    bringPythonPart('confluent-kafka', (await import('../snippets/python/parts/confluent-kafka')).kafkaPart);
  },
};

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
      if (error instanceof PartMissing) await partLoaders[error.part]();
      else if (error instanceof PythonPartMissing) await pythonPartLoaders[error.part]();
      else throw error;
    }
  }
}

self.onmessage = ({ data }: MessageEvent<QuestionMessage>) => {
  // One task of the chain, so that a refused question leaves the chain whole.
  ready = ready.then(async () => {
    try {
      for (const program of askedPrograms(data)) await prepare(program);
      if (data.name === 'setting') {
        describeSettings ??= (await import('./described-settings')).describedSettings;
      }
    } catch (error) {
      refuse(data.id, error);
      return;
    }
    answer(data);
  });
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

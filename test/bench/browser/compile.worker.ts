/// <reference lib="webworker" />
import { loadMissing } from '../../../src/session/missing-parts';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds on the wall. */
export interface CompileTimes {
  readonly checkMs: number;
  readonly finishMs: number;
  readonly faults: number;
}

async function timesOf(file: string, text: string): Promise<CompileTimes> {
  // As the session's worker does: a language comes with its first program.
  const { compileJavaProgram } = await import('../../../src/snippets/java/compile-java-program');
  for (;;) {
    try {
      const before = performance.now();
      const compiled = compileJavaProgram(file, text, 'auto');
      const faults = compiled.diagnostics.length;
      const checked = performance.now();
      if (compiled.program === null && faults === 0) throw new Error('a program without faults is a program');
      return { checkMs: checked - before, finishMs: performance.now() - checked, faults };
    } catch (error) {
      if (!(await loadMissing(error))) throw error;
    }
  }
}

self.onmessage = async ({ data }: MessageEvent<{ id: number; file: string; text: string }>) => {
  self.postMessage({ id: data.id, times: await timesOf(data.file, data.text) });
};

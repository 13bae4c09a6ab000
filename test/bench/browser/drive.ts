import type { CompileTimes } from './compile.worker';

/** What `scripts/bench-browser.mjs` calls: one question to a worker, and how long its answer took on the wall. */
declare global {
  interface Window {
    /** The session's own worker checks, as it does at every keystroke. Milliseconds, and the number of faults. */
    checkInSession: (file: string, text: string) => Promise<{ ms: number; faults: number }>;
    /** A worker of the benchmark checks a program and finishes it, as on Run. */
    compileAlone: (file: string, text: string) => Promise<CompileTimes>;
  }
}

function asker(worker: Worker): (question: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number }>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  return (question) => {
    const id = ++last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ id, ...question });
    });
  };
}

const askSession = asker(
  new Worker(new URL('../../../src/session/session.worker.ts', import.meta.url), {
    type: 'module',
    name: 'session',
  }),
);
const askCompiler = asker(
  new Worker(new URL('./compile.worker.ts', import.meta.url), { type: 'module', name: 'compiler' }),
);

window.checkInSession = async (file, text) => {
  const before = performance.now();
  const { answer } = (await askSession({ name: 'check', ask: { file, text } })) as {
    answer: { diagnostics: readonly unknown[] };
  };
  return { ms: performance.now() - before, faults: answer.diagnostics.length };
};

window.compileAlone = async (file, text) => {
  const { times } = (await askCompiler({ file, text })) as { times: CompileTimes };
  return times;
};

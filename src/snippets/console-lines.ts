import type { Ledger } from '../engine/ledger';
import type { Trace } from '../engine/trace';
import type { ConsoleLine } from './program-lines';

/** How the fields of a ConsolePrinted fact beyond its stream and text are used. */
export const PRINTED_WITH_LINE_END = 1;

interface OpenLine {
  readonly seq: number;
  readonly timeMicros: number;
  readonly line: number;
  text: string;
}

/**
 * What programs printed, line by line, from their ConsolePrinted facts (a stream, b text, c source line, d whether the
 * line ended). What was printed in pieces is one line, which bears the time and place of its first piece.
 */
export function consoleLines(
  trace: Trace,
  printed: Ledger<number>,
  programName: (node: number) => string,
): readonly ConsoleLine[] {
  const lines: ConsoleLine[] = [];
  const open = new Map<string, OpenLine>();
  const finish = (program: string, stream: ConsoleLine['stream'], line: OpenLine): void => {
    lines.push({ ...line, program, stream });
  };
  for (let i = 0; i < printed.length; i++) {
    const seq = printed.at(i);
    const { time, node, a, b, c, d } = trace.facts.columns;
    const program = programName(node.at(seq));
    const stream = a.at(seq) === 2 ? 'stderr' : 'stdout';
    const key = `${node.at(seq)}/${stream}`;
    const parts = trace.texts.text(b.at(seq)).split('\n');
    parts.forEach((part, index) => {
      const before = open.get(key);
      const line = before ?? { seq, timeMicros: time.at(seq), line: c.at(seq), text: '' };
      line.text += part;
      const isEnded = index < parts.length - 1 || d.at(seq) === PRINTED_WITH_LINE_END;
      if (isEnded) {
        open.delete(key);
        finish(program, stream, line);
      } else open.set(key, line);
    });
  }
  for (const [key, line] of open) {
    const [node, stream] = key.split('/');
    finish(programName(Number(node)), stream as ConsoleLine['stream'], line);
  }
  return lines;
}

import { Ledger } from '../engine/ledger';
import type { Simulation } from '../engine/simulation';
import type { HostValue } from '../interpreter/machine/host';

/** A record that a program handed to its producer, and where. */
interface SentLine {
  readonly file: string;
  readonly line: number;
  readonly sentMs: number;
  readonly topic: string;
  /** Null when the producer is to set it. */
  readonly timestampMs: number | null;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
}

/** A line of a program. */
export interface SourceLine {
  readonly program: string;
  readonly line: number;
}

/** Remembers which line of which program sent a record. No part of the trace: a client sends no such thing. */
export class SentLines {
  private readonly lines: Ledger<SentLine>;

  constructor(simulation: Simulation) {
    this.lines = simulation.keep(new Ledger());
  }

  /** A program called `send` with these arguments of the host call. */
  note(source: SourceLine, sentMs: number, args: readonly HostValue[]): void {
    const [, topic, , timestamp, key, value] = args;
    this.lines.append({
      file: source.program,
      line: source.line,
      sentMs,
      topic: topic as string,
      timestampMs: timestamp === null ? null : Number(timestamp),
      key: key as Uint8Array | null,
      value: value as Uint8Array | null,
    });
  }

  /**
   * The line that sent a record. Of several sends of the same bytes it is the latest one not after the record's
   * timestamp; null for a record that no program sent.
   */
  find(record: {
    readonly topic: string;
    readonly timestampMs: number;
    readonly key: Uint8Array | null;
    readonly value: Uint8Array | null;
  }): SourceLine | null {
    let other: SentLine | null = null;
    for (let i = this.lines.length - 1; i >= 0; i--) {
      const sent = this.lines.at(i);
      if (sent.topic !== record.topic || !sameBytes(sent.key, record.key)) continue;
      if (!sameBytes(sent.value, record.value)) continue;
      const isTimely = (sent.timestampMs ?? sent.sentMs) <= record.timestampMs;
      if (isTimely) return { program: sent.file, line: sent.line };
      other ??= sent;
    }
    return other === null ? null : { program: other.file, line: other.line };
  }
}

function sameBytes(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

import { Ledger } from '../engine/ledger';
import type { Simulation } from '../engine/simulation';
import { consoleLines, PRINTED_WITH_LINE_END } from './console-lines';
import type { ProgramFacts } from './program-facts';
import type { ConsoleLine, LogLine } from './program-lines';

/** What programs print, and what the Kafka clients in their processes log. */
export class ProgramOutput {
  private readonly simulation: Simulation;
  private readonly facts: ProgramFacts;
  private readonly fileOf: (host: number) => string;
  private readonly printed: Ledger<number>;
  private readonly logged: Ledger<LogLine>;

  /** `fileOf` tells the file of the program on a host. */
  constructor(simulation: Simulation, facts: ProgramFacts, fileOf: (host: number) => string) {
    this.simulation = simulation;
    this.facts = facts;
    this.fileOf = fileOf;
    this.printed = simulation.keep(new Ledger());
    this.logged = simulation.keep(new Ledger());
  }

  /** Stream 1 is stdout, 2 is stderr; `line` is the source line that printed, 0 for none. */
  print(host: number, stream: 1 | 2, text: string, line: number): void {
    const { simulation } = this;
    const isEnded = text.endsWith('\n');
    const shown = simulation.text(isEnded ? text.slice(0, -1) : text);
    const ending = isEnded ? PRINTED_WITH_LINE_END : 0;
    this.printed.append(simulation.record(this.facts.ConsolePrinted, host, stream, shown, line, ending));
  }

  logLine(host: number, line: Pick<LogLine, 'level' | 'logger' | 'message'>): void {
    this.logged.append({ timeMicros: this.simulation.now, program: this.fileOf(host), ...line });
  }

  /** Everything that was printed up to now. */
  console(): readonly ConsoleLine[] {
    return consoleLines(this.simulation.trace, this.printed, this.fileOf);
  }

  /** Everything that was logged up to now. */
  log(): readonly LogLine[] {
    return Array.from({ length: this.logged.length }, (_, i) => this.logged.at(i));
  }
}

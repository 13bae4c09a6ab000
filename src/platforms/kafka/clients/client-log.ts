import type { ConfigLogLine } from '../configs/config-def';

/** A line that a client logs, as slf4j shows it. */
export interface ClientLogLine {
  readonly level: 'WARN' | 'ERROR' | 'INFO';
  readonly logger: string;
  readonly message: string;
}

/** What a client's configuration logged, under the logger of its configuration class. */
export function configLog(lines: readonly ConfigLogLine[], logger: string): ClientLogLine[] {
  return lines.map(({ level, text }) => ({ level, logger, message: text }));
}

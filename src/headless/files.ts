import { readFileSync } from 'node:fs';
import { languageOf } from '../base/program-language';
import { CliFault } from './output';

/** The text of a file. Throws CliFault when it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliFault(`${file} cannot be read: ${reason}`);
  }
}

/** The text of a program. Throws CliFault for a file whose name tells no language. */
export function readProgram(file: string): string {
  if (languageOf(file) === null)
    throw new CliFault(`${file} is no program: its name ends in .java, .py or .js.`);
  return readText(file);
}

/** The value of --client; `auto` when it was not given. */
export function clientOption(options: ReadonlyMap<string, readonly string[]>): 'auto' | '3.9' | '4.3' {
  const [client] = options.get('client') ?? ['auto'];
  if (client === 'auto' || client === '3.9' || client === '4.3') return client;
  throw new CliFault(`--client is 3.9 or 4.3, not "${client}".`);
}

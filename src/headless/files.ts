import { readFileSync } from 'node:fs';
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

/** The value of --client; `auto` when it was not given. */
export function clientOption(options: ReadonlyMap<string, readonly string[]>): 'auto' | '3.9' | '4.3' {
  const [client] = options.get('client') ?? ['auto'];
  if (client === 'auto' || client === '3.9' || client === '4.3') return client;
  throw new CliFault(`--client is 3.9 or 4.3, not "${client}".`);
}

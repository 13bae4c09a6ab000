import { advice } from './advice';
import { client39 } from './client-3.9';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { library } from './library';
import { bringPart } from './parts';
import { signatures } from './signatures';

/** Brings everything, for those who need not save what they load. */
export function bringAllParts(): void {
  bringPart('library', library);
  bringPart('signatures', signatures);
  bringPart('completion', completion);
  bringPart('diagnostics', diagnostics);
  bringPart('advice', advice);
  bringPart('client-3.9', client39);
}

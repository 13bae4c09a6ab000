import { client39 } from './client-3.9';
import { library } from './library';
import { bringPart } from './parts';
import { signatureFiles } from './signature-files';

/** Brings everything, for those who need not save what they load. */
export function bringAllParts(): void {
  bringPart('library', library);
  bringPart('signatures', signatureFiles);
  bringPart('client-3.9', client39);
}

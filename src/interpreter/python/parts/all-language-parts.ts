import { failures } from './failures';
import { formats } from './formats';
import { further } from './further';
import { inspection } from './inspection';
import { bringLanguagePart } from './parts';
import { syntax } from './syntax';

/** Brings all parts of the language, for those who need not save what they load. */
export function bringAllLanguageParts(): void {
  bringLanguagePart('failures', failures);
  bringLanguagePart('formats', formats);
  bringLanguagePart('further', further);
  bringLanguagePart('inspection', inspection);
  bringLanguagePart('syntax', syntax);
}

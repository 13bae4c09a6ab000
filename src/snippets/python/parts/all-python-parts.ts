import { bringAllLanguageParts } from '../../../interpreter/python/parts/all-language-parts';
import { advice } from './advice';
import { asyncioPart } from './asyncio-part';
import { kafkaPart } from './confluent-kafka';
import { furtherLibraryPart } from './further-library-part';
import { libraryPart } from './library-part';
import { bringPythonPart } from './python-parts';

/** Brings everything, for those who need not save what they load. */
export function bringAllPythonParts(): void {
  bringAllLanguageParts();
  bringPythonPart('advice', advice);
  bringPythonPart('library', libraryPart);
  bringPythonPart('further-library', furtherLibraryPart);
  bringPythonPart('asyncio', asyncioPart);
  bringPythonPart('confluent-kafka', kafkaPart);
}

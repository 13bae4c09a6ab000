import { languagePart } from '../../../interpreter/javascript/further/language-part';
import { localePart } from '../../../interpreter/javascript/further/locale/locale-part';
import { syntaxPart } from '../../../interpreter/javascript/further/syntax/syntax-part';
import { bringJavaScriptPart } from '../../../interpreter/javascript/parts/javascript-parts';
import { kafkajsPart } from './kafkajs-part';

/** Brings everything, for those who need not save what they load. */
export function bringAllJavaScriptParts(): void {
  bringJavaScriptPart('language', languagePart);
  bringJavaScriptPart('syntax', syntaxPart);
  bringJavaScriptPart('locale', localePart);
  bringJavaScriptPart('kafkajs', kafkajsPart);
}

import type { JavaScriptParts } from '../../../interpreter/javascript/parts/javascript-parts';
import files from '../library/further-text.json';

/** The part `kafkajs`. */
export const kafkajsPart: JavaScriptParts['kafkajs'] = { files };

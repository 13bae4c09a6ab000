import type { CompiledLibrary } from '../../interpreter/javascript/compile/compile-javascript';
import { askForAnnounced, javaScriptLibrary } from '../../interpreter/javascript/library/javascript-library';
import { broughtParts, partOf } from '../../interpreter/javascript/parts/javascript-parts';
import kafkajs from './library/library-text.json';

/** Words of a program that announce a call of what is in the part `kafkajs`. */
const SIGNS =
  /\b(?:admin|transaction\w*|eachBatch|seek|paused?|resume|commitOffsets|describeGroup|LegacyPartitioner|KafkaJS\w+)\b/;

/** What a program finds: the language, Node and kafkajs. Throws `PartMissing` where it needs more of them. */
export function kafkajsLibrary(program: string): CompiledLibrary {
  askForAnnounced(program);
  if (SIGNS.test(program)) partOf('kafkajs');
  return javaScriptLibrary(broughtParts(), kafkajs);
}

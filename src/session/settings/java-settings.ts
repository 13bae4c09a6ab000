import {
  type SettingClient,
  type SettingLine,
  settingLines,
} from '../../platforms/kafka/configs/setting-lines';
import constants from '../../snippets/java/constants.json';
import { quotedProperty } from './describe-settings';

/** The clients that a class of constants belongs to; the other classes belong to all. */
const clientsOfClass: ReadonlyMap<string, SettingClient> = new Map<string, SettingClient>([
  ['ProducerConfig', 'producer'],
  ['ConsumerConfig', 'consumer'],
  ['AdminClientConfig', 'admin'],
]);

/** Keys by constant: `ProducerConfig.ACKS_CONFIG`, and `ACKS_CONFIG` for those who import it statically. */
const keys = new Map<string, string>();
for (const [className = '', type, name = '', value = ''] of constants.rows) {
  if (type !== 'String' || name.startsWith('DEFAULT_') || name.endsWith('_DOC')) continue;
  keys.set(`${className.slice(className.lastIndexOf('.') + 1)}.${name}`, value);
  keys.set(name, value);
}

/**
 * The settings that `word` names, a line for clients that agree on it: a key as it stands in quotes (`acks`), or a
 * constant with or without its class (`ProducerConfig.ACKS_CONFIG`), which tells the client too. Empty when it names none.
 * With `isBeginning` the word is the beginning of a key.
 */
export function javaSettings(word: string, isBeginning: boolean): readonly SettingLine[] {
  if (isBeginning) return settingLines(word);
  const key = keys.get(word) ?? quotedProperty(word) ?? word;
  const lines = settingLines(key).filter((line) => line.key === key);
  const client = clientsOfClass.get(word.slice(0, Math.max(0, word.indexOf('.'))));
  if (client === undefined) return lines;
  const own = lines.filter(({ clients }) => clients.includes(client));
  return own.map((line) => ({ ...line, clients: [client] }));
}

import { settingSentences } from '../../platforms/kafka/configs/setting-sentences';
import { type DescribeSettings, quotedProperty } from './describe-settings';
import { librdkafkaAliases, librdkafkaProperties } from './librdkafka-properties';
import { settingRow } from './setting-rows';

const clientsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['C', ['consumer']],
  ['P', ['producer']],
  ['*', ['producer', 'consumer', 'admin']],
]);
/** Without these no client works. */
const NEEDED: ReadonlySet<string> = new Set(['bootstrap.servers', 'group.id']);

const lines = librdkafkaProperties.split('\n').map((text) => {
  const { of, ...row } = settingRow(text);
  return {
    ...row,
    default: NEEDED.has(row.key) ? 'none' : row.default,
    sentence: row.sentence === '=' ? (settingSentences.get(row.key) ?? '') : row.sentence,
    clients: clientsOf.get(of) ?? [],
  };
});
const all = [
  ...lines,
  ...[...librdkafkaAliases].flatMap(([alias, key]) =>
    lines.filter((line) => line.key === key).map((line) => ({ ...line, key: alias })),
  ),
].sort((one, other) => (one.key < other.key ? -1 : 1));

/** The properties of confluent-kafka that a key in quotes names, or a named argument, `acks=`. */
export const pythonSettings: DescribeSettings = (word, isBeginning) => {
  const named = quotedProperty(word) ?? word.replace(/=$/, '');
  return all.filter(({ key }) => (isBeginning ? key.startsWith(word) : key === named));
};

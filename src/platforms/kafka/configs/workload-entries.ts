/** A client without a program, as far as its settings go. */
export type ConfiguredWorkload =
  | { readonly kind: 'producer'; readonly name: string; readonly config: Readonly<Record<string, string>> }
  | {
      readonly kind: 'consumer';
      readonly name: string;
      readonly group: string;
      readonly config: Readonly<Record<string, string>>;
    };

const SERIALIZATION = 'org.apache.kafka.common.serialization';

/** The settings of a workload's client: what every client needs, then what the scenario says. */
export function workloadEntries(workload: ConfiguredWorkload): Map<string, string> {
  const common: [string, string][] = [
    ['bootstrap.servers', 'kafka:9092'],
    ['client.id', workload.name],
  ];
  const own: [string, string][] =
    workload.kind === 'producer'
      ? [
          ['key.serializer', `${SERIALIZATION}.StringSerializer`],
          ['value.serializer', `${SERIALIZATION}.ByteArraySerializer`],
        ]
      : [
          ['key.deserializer', `${SERIALIZATION}.StringDeserializer`],
          ['value.deserializer', `${SERIALIZATION}.ByteArrayDeserializer`],
          ['group.id', workload.group],
        ];
  return new Map([...common, ...own, ...Object.entries(workload.config)]);
}

/** Files that programs keep the settings of their clients in, by the ends of their names. */
const SETTINGS_FILE = /\.(?:properties|config|conf)$/;

const SERIALIZATION = 'org.apache.kafka.common.serialization';

/** What such a file says when the program has not written it: how to reach the cluster, and texts as keys and values. */
const SETTINGS = `# Given by the laboratory, as the program did not bring this file.
bootstrap.servers=localhost:9092
group.id=config-file
key.serializer=${SERIALIZATION}.StringSerializer
value.serializer=${SERIALIZATION}.StringSerializer
key.deserializer=${SERIALIZATION}.StringDeserializer
value.deserializer=${SERIALIZATION}.StringDeserializer
`;

/**
 * The content of a file that a program's machine has from the beginning; null when there is no such file. A page knows
 * nothing of the files that a program was written beside, and most that read one read the settings of a client.
 */
export function providedFile(path: string): string | null {
  return SETTINGS_FILE.test(path) ? SETTINGS : null;
}

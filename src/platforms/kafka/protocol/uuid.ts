import { base64urlOf } from '../../../base/base64url';
import type { RandomStreams } from '../../../engine/random';

/** Uuid.ZERO_UUID: no id. */
export const ZERO_UUID = 'AAAAAAAAAAAAAAAAAAAAAA';

/**
 * A random UUID in Kafka's writing, 22 digits of base64url, drawn from the stream of that purpose and entity
 * (common/Uuid.randomUuid: version 4 of RFC 9562). None begins with "-": it would look like an option of a command.
 */
export function randomUuid(random: RandomStreams, purpose: string, entity: string): string {
  const stream = random.stream(purpose, entity);
  for (;;) {
    const bytes = Uint8Array.from({ length: 16 }, () => random.draw(stream, 256));
    bytes[6] = 0x40 | ((bytes[6] as number) & 0x0f);
    bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
    const text = base64urlOf(bytes);
    if (!text.startsWith('-')) return text;
  }
}

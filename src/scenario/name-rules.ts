import { topicNameFault } from '../platforms/kafka/configs/topic-name';
import type { TextRule } from './field-reader';

/** A zone's name: what a rack may be called on the stage. */
export const ZONE_RULE: TextRule = {
  maxLength: 40,
  fault: (text) => (text.trim() === '' ? 'A zone needs a name.' : null),
  remedy: 'Write a name such as "a" or "frankfurt".',
};

/** A topic's name, by Kafka's rule and in Kafka's words. */
export const TOPIC_NAME_RULE: TextRule = {
  maxLength: 249,
  fault: (text) => {
    const fault = topicNameFault(text);
    return fault === null ? null : `Topic name is invalid: ${fault}.`;
  },
  remedy: 'Write letters, digits, ".", "_" and "-".',
};

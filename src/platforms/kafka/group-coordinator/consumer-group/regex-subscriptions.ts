import { microsFromMs } from '../../../../engine/clock';
import type { ConsumerGroup, TopicImage } from './consumer-group';
import { type ConsumerGroupTurn, type HeartbeatFault, maybeRaiseEpoch } from './consumer-turn';

/** After a change of the topics, regular expressions are looked at again this often (REGEX_BATCH_REFRESH_MIN_INTERVAL_MS). */
const REFRESH_INTERVAL_MS = 10_000;

/** What is wrong with a member's regular expression; null when nothing is. Kafka's are RE2/J, the model's JavaScript's. */
export function regexFault(regex: string): HeartbeatFault | null {
  try {
    new RegExp(regex);
    return null;
  } catch {
    const message = `SubscribedTopicRegex \`${regex}\` is not a valid regular expression.`;
    return { error: 'INVALID_REGULAR_EXPRESSION', message };
  }
}

/** Whether the topics of a regular expression are known, because another member has it too. */
export function isRegexResolved({ regexes }: ConsumerGroup, regex: string): boolean {
  return regex !== '' && regexes.has(regex);
}

/**
 * Resolves regular expressions that are new, and all of them again when topics came or went. Kafka does it beside the
 * heartbeat, which is answered before: the topics count from the next one on (maybeUpdateRegularExpressions).
 */
export function refreshRegexes(group: ConsumerGroup, turn: ConsumerGroupTurn): void {
  const wanted = new Set([...group.members.values()].map((member) => member.subscribedRegex));
  wanted.delete('');
  for (const regex of [...group.regexes.keys()]) if (!wanted.has(regex)) group.regexes.delete(regex);
  if (wanted.size === 0) return;
  const topics = turn.image.topics();
  const isNew = [...wanted].some((regex) => !group.regexes.has(regex));
  const isDue =
    topics.length !== group.regexTopics && turn.now >= group.regexesAt + microsFromMs(REFRESH_INTERVAL_MS);
  if (!isNew && !isDue) return;
  for (const regex of wanted) group.regexes.set(regex, matching(regex, turn.image));
  group.regexesAt = turn.now;
  group.regexTopics = topics.length;
  maybeRaiseEpoch(group, turn, false, 'topics changed');
}

function matching(regex: string, image: TopicImage): string[] {
  const whole = new RegExp(`^(?:${regex})$`);
  return image.topics().filter((topic) => whole.test(topic));
}

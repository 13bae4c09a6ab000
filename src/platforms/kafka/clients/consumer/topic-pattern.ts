/**
 * A subscription by pattern. `text` is as the program wrote it, for messages; `source` and `flags` are the same for
 * JavaScript's RegExp. Plain data, so that it can be saved.
 */
export interface TopicPattern {
  readonly text: string;
  readonly source: string;
  readonly flags: string;
}

/** The topics whose whole name matches a pattern, in the given order (SubscriptionState.matchesSubscribedPattern). */
export function topicsMatching(pattern: TopicPattern, topics: Iterable<string>): string[] {
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
  return [...topics].filter((topic) => whole.test(topic));
}

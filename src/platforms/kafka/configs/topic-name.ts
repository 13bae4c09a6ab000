const longestName = 249;

/**
 * Why `name` cannot be the name of a topic (or the instance id of a group member, which follows the same rule), in
 * Kafka's words, or null when it can. Source: org.apache.kafka.common.internals.Topic.validate.
 */
export function topicNameFault(name: string): string | null {
  if (name === '') return 'the empty string is not allowed';
  if (name === '.' || name === '..') return `'${name}' is not allowed`;
  if (name.length > longestName)
    return `the length of '${name}' is longer than the max allowed length ${longestName}`;
  if (!/^[a-zA-Z0-9._-]+$/.test(name))
    return `'${name}' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'`;
  return null;
}

/**
 * Whether two topic names cannot live side by side because metrics write `.` and `_` alike.
 * Source: org.apache.kafka.common.internals.Topic.hasCollision.
 */
export function topicNamesCollide(one: string, other: string): boolean {
  return one.replaceAll('.', '_') === other.replaceAll('.', '_');
}

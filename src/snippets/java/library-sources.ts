/** The Java sources of Kafka's client library, for making its images; the page never loads them. */
import type { JavaSource } from '../../interpreter/java/compile/class-table';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import constants from './constants.json';
import exceptions from './exceptions.json';
import { THROWN_EXCEPTIONS } from './thrown-exceptions';

const handWritten = Object.entries(
  import.meta.glob<string>('./library/**/*.java', { query: '?raw', import: 'default', eager: true }),
).map(([path, text]) => ({ path: path.slice(path.lastIndexOf('/') + 1), text }));

const sourcesByVersion = new Map<ClientVersion, readonly JavaSource[]>();

/** All sources of a version but the one that knows the program's own classes. */
export function librarySources(version: ClientVersion): readonly JavaSource[] {
  let sources = sourcesByVersion.get(version);
  if (sources === undefined) {
    sources = [
      ...handWritten.map(({ path, text }) => ({ path, text: forVersion(text, version) })),
      ...exceptionSources(version),
      ...constantSources(version),
    ];
    sourcesByVersion.set(version, sources);
  }
  return sources;
}

/** The border to the host: every native method of SimulatedCluster is a host call `kafka.method`. */
export function kafkaHostNames(): readonly (readonly [string, string])[] {
  const border = 'org.apache.kafka.clients.internals.SimulatedCluster';
  const text = handWritten.find(({ path }) => path === 'SimulatedCluster.java')?.text ?? '';
  return [...text.matchAll(/native \w+ (\w+)\(/g)].map(([, name]) => [`${border}.${name}`, `kafka.${name}`]);
}

/** Blanks the lines between `//#only x` and `//#end` for other versions; lines keep their numbers. */
function forVersion(text: string, version: ClientVersion): string {
  let only = '';
  return text
    .split('\n')
    .map((line) => {
      const directive = line.trim();
      if (directive.startsWith('//#')) {
        only = directive.startsWith('//#only ') ? directive.slice('//#only '.length) : '';
        return '';
      }
      return only === '' || only === version ? line : '';
    })
    .join('\n');
}

function rowsOf(rows: readonly (readonly string[])[], width: number, version: ClientVersion) {
  return rows.filter((row) => row[width] === undefined || row[width] === version);
}

function qualified(name: string): string {
  return name.startsWith('java.') ? name : `org.apache.kafka.${name}`;
}

function split(name: string): { packageName: string; simpleName: string } {
  const dot = name.lastIndexOf('.');
  return { packageName: name.slice(0, dot), simpleName: name.slice(dot + 1) };
}

const constructorTexts: Readonly<Record<string, readonly [string, string]>> = {
  '-': ['', ''],
  s: ['String message', 'message'],
  t: ['Throwable cause', 'cause'],
  st: ['String message, Throwable cause', 'message, cause'],
};

function exceptionSources(version: ClientVersion): JavaSource[] {
  const rows = rowsOf(exceptions.rows, 4, version);
  const sources = rows.map(([name = '', parent = '', constructors = '', isAbstract = '']) => {
    const { packageName, simpleName } = split(qualified(name));
    // The constructors of abstract classes are not public, so the table has only some of them.
    const codes = isAbstract === '' ? constructors.split(' ') : Object.keys(constructorTexts);
    const bodies = codes.map((code) => {
      const [parameters, passed] = constructorTexts[code] ?? ['', ''];
      return `  public ${simpleName}(${parameters}) { super(${passed}); }`;
    });
    const head = `public ${isAbstract === '' ? '' : 'abstract '}class ${simpleName} extends ${qualified(parent)}`;
    const text = `package ${packageName};\n\n${head} {\n${bodies.join('\n')}\n}\n`;
    return { path: `${simpleName}.java`, text };
  });
  return [...sources, exceptionsByName(rows)];
}

/** How an exception of a class that the tables do not have is made from its text. */
const otherExceptions: readonly (readonly [string, string])[] = [
  ['org.apache.kafka.clients.consumer.CommitFailedException', 'message == null ? new $() : new $(message)'],
  ['org.apache.kafka.clients.consumer.RetriableCommitFailedException', 'new $(message, cause)'],
  ['org.apache.kafka.common.errors.CorruptRecordException', 'message == null ? new $() : new $(message)'],
  ['org.apache.kafka.clients.consumer.NoOffsetForPartitionException', '$.ofText(message)'],
  ['org.apache.kafka.clients.consumer.OffsetOutOfRangeException', '$.ofText(message)'],
  ['org.apache.kafka.common.config.ConfigException', 'new $(message)'],
  ['org.apache.kafka.common.errors.ApiException', 'new $(message, cause)'],
  ['org.apache.kafka.common.errors.GroupAuthorizationException', 'new $(message)'],
  [
    'org.apache.kafka.common.errors.InterruptException',
    'message == null ? new $(new InterruptedException()) : new $(message)',
  ],
  ['org.apache.kafka.common.errors.InvalidRegularExpression', 'new $(message)'],
  ['org.apache.kafka.common.errors.InvalidTopicException', 'new $(message, cause)'],
  ['org.apache.kafka.common.errors.RecordTooLargeException', 'new $(message, cause)'],
  ['org.apache.kafka.common.errors.TopicAuthorizationException', 'new $(message)'],
  ['org.apache.kafka.common.errors.TransactionAbortedException', 'new $(message)'],
  ['java.lang.IllegalArgumentException', 'new $(message, cause)'],
  ['java.lang.IllegalStateException', 'new $(message, cause)'],
  ['java.lang.NullPointerException', 'new $(message)'],
  ['java.lang.UnsupportedOperationException', 'new $(message)'],
  ['java.util.ConcurrentModificationException', 'new $(message)'],
];

function creation(constructors: readonly string[]): string {
  if (constructors.includes('st')) return 'new $(message, cause)';
  if (constructors.includes('s')) return 'new $(message)';
  return constructors.includes('t') ? 'new $(cause)' : 'new $()';
}

/** Makes the exceptions that the simulated clients throw, by class name, with message and cause. */
function exceptionsByName(rows: readonly (readonly string[])[]): JavaSource {
  const made: (readonly [string, string])[] = rows
    .filter(([name = '', , , isAbstract]) => isAbstract === '' && THROWN_EXCEPTIONS.has(name))
    .map((row) => [qualified(row[0] ?? ''), creation((row[2] ?? '').split(' '))]);
  const cases = [...made, ...otherExceptions].map(
    ([name, text]) => `      case "${name}": return ${text.replaceAll('$', name)};`,
  );
  const text = `package org.apache.kafka.clients.internals;

final class ExceptionsByName {
  static RuntimeException of(Object[] parts, int at) {
    RuntimeException cause = parts[at + 2] == null ? null : of((Object[]) parts[at + 2], 0);
    return make((String) parts[at], (String) parts[at + 1], cause);
  }

  private static RuntimeException make(String name, String message, RuntimeException cause) {
    switch (name) {
${cases.join('\n')}
      default: return new org.apache.kafka.common.KafkaException(name + ": " + message, cause);
    }
  }
}
`;
  return { path: 'ExceptionsByName.java', text };
}

function constantText(kind: string, value: string): string {
  if (kind === 'String') return JSON.stringify(value);
  return kind === 'long' ? `${value}L` : value;
}

function constantSources(version: ClientVersion): JavaSource[] {
  const byClass = new Map<string, string[]>();
  for (const [name = '', kind = '', constant = '', value = ''] of rowsOf(constants.rows, 4, version)) {
    const lines = byClass.get(name) ?? [];
    lines.push(`  public static final ${kind} ${constant} = ${constantText(kind, value)};`);
    byClass.set(name, lines);
  }
  return [...byClass].map(([name, lines]) => {
    const { packageName, simpleName } = split(qualified(name));
    const text = `package ${packageName};\n\npublic class ${simpleName} {\n${lines.join('\n')}\n}\n`;
    return { path: `${simpleName}.java`, text };
  });
}

import { describe, expect, it } from 'vitest';
import { parseConfig } from './config-def';
import type { ConfigDefinition } from './config-key';
import type { ConfigValue } from './config-value';
import { producerDefinition, topicDefinition } from './definitions';

const small: ConfigDefinition = [
  { name: 'name', type: 'STRING', importance: 'HIGH' },
  { name: 'count', type: 'INT', default: '3', importance: 'LOW', validator: { rule: 'range', min: '1' } },
  {
    name: 'items',
    type: 'LIST',
    default: 'a,b',
    importance: 'LOW',
    validator: { rule: 'list', strings: [], emptyAllowed: true, nullAllowed: false },
  },
];

function parsed(entries: readonly (readonly [string, ConfigValue])[], definition = small): string {
  const result = parseConfig(definition, new Map(entries));
  if (result.kind === 'refused') return result.fault.message;
  return [...result.values].map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ');
}

describe('parseConfig', () => {
  it('fills in defaults', () => {
    expect(parsed([['name', ' x ']])).toBe('name="x" count=3 items=["a","b"]');
  });

  it('asks for what has no default', () => {
    expect(parsed([])).toBe('Missing required configuration "name" which has no default value.');
  });

  it('reports the first fault in the order of the definition', () => {
    expect(
      parsed([
        ['count', '0'],
        ['name', false],
      ]),
    ).toBe(
      'Invalid value false for configuration name: Expected value to be a string, but it was a java.lang.Boolean',
    );
  });

  it('splits lists at commas with blanks around them, and takes an empty text for an empty list', () => {
    expect(
      parsed([
        ['name', 'x'],
        ['items', ' a , b,c'],
      ]),
    ).toContain('items=["a","b","c"]');
    expect(
      parsed([
        ['name', 'x'],
        ['items', ' '],
      ]),
    ).toContain('items=[]');
  });

  it('takes out duplicates and says so', () => {
    const result = parseConfig(
      small,
      new Map([
        ['name', 'x'],
        ['items', 'a,b,a'],
      ]),
    );
    expect(result).toMatchObject({
      log: [
        {
          level: 'WARN',
          text: 'Configuration key "items" contains duplicate values. Duplicates will be removed. The original value is: [a, b, a], the updated value is: [a, b]',
        },
      ],
    });
  });

  it('names what is not defined', () => {
    const result = parseConfig(
      small,
      new Map([
        ['name', 'x'],
        ['nmae', 'y'],
      ]),
    );
    expect(result).toMatchObject({ kind: 'parsed', unknownKeys: ['nmae'] });
  });

  it('refuses a throttle that names no replicas', () => {
    const throttle = 'leader.replication.throttled.replicas';
    expect(parsed([[throttle, '0:1,1:2']], topicDefinition)).toContain(`${throttle}=["0:1","1:2"]`);
    expect(parsed([[throttle, '*']], topicDefinition)).toContain(`${throttle}=["*"]`);
    expect(parsed([[throttle, '0-1']], topicDefinition)).toBe(
      `Invalid value [0-1] for configuration ${throttle}: ${throttle} must be the literal '*' or a list of replicas in the following format: [partitionId]:[brokerId],[partitionId]:[brokerId],...`,
    );
  });

  it('knows which classes exist', () => {
    const entries = new Map<string, ConfigValue>([
      ['bootstrap.servers', 'b:1'],
      ['key.serializer', 'com.example.Mine'],
      ['value.serializer', 'com.example.Mine'],
    ]);
    expect(parseConfig(producerDefinition(), entries).kind).toBe('parsed');
    expect(parseConfig(producerDefinition(), entries, () => false)).toMatchObject({
      fault: {
        message:
          'Invalid value com.example.Mine for configuration key.serializer: Class com.example.Mine could not be found.',
      },
    });
  });
});

import { expect, it } from 'vitest';
import { adminDefinition, consumerDefinition, producerDefinition } from './definitions';
import { settingLines, settingSentence } from './setting-lines';
import { settingFamilies, settingSentences } from './setting-sentences';

const publicKeys = new Set(
  [...producerDefinition(), ...consumerDefinition(), ...adminDefinition]
    .filter(({ internal }) => internal !== true)
    .map(({ name }) => name),
);

it('every public setting has a sentence that fits beside it', () => {
  const wanting = [...publicKeys].filter((key) => {
    const sentence = settingSentence(key);
    return !/^.{20,140}$/u.test(sentence) || !sentence.endsWith('.');
  });
  expect(wanting).toEqual([]);
});

it('no sentence is about a setting that is not there', () => {
  const keys = [...publicKeys];
  expect([...settingSentences.keys()].filter((key) => !publicKeys.has(key))).toEqual([]);
  expect([...settingFamilies.keys()].filter((family) => !keys.some((key) => key.startsWith(family)))).toEqual(
    [],
  );
});

it('a setting of its own is not described as one of a family', () => {
  const families = [...settingFamilies.keys()];
  expect([...settingSentences.keys()].filter((key) => families.some((one) => key.startsWith(one)))).toEqual(
    [],
  );
});

it('lines have Kafka’s type, default and range, and tell whose they are', () => {
  const [line, ...others] = settingLines('linger.ms');
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    key: 'linger.ms',
    type: 'LONG',
    default: '5',
    range: '[0,...]',
    choices: [],
    least: 0,
    most: null,
    clients: ['producer'],
  });
});

it('clients that differ have lines of their own', () => {
  const shown = settingLines('receive.buffer.bytes').map(
    (line) => `${line.clients.join('+')} ${line.default}`,
  );
  expect(shown).toEqual(['producer 32768', 'consumer+admin 65536']);
});

it('lines come by name, without internal settings', () => {
  expect(settingLines('fetch.').map(({ key }) => key)).toEqual([
    'fetch.max.bytes',
    'fetch.max.wait.ms',
    'fetch.min.bytes',
  ]);
  expect(settingLines('internal.')).toEqual([]);
});

it('defaults and choices are readable', () => {
  const shown = (key: string) => settingLines(key).map((line) => [line.default, line.choices.join(' ')]);
  expect(shown('acks')).toEqual([['all', 'all -1 0 1']]);
  expect(shown('enable.auto.commit')).toEqual([['true', 'true false']]);
  expect(shown('auto.offset.reset')).toEqual([['latest', 'latest earliest none']]);
  expect(shown('key.serializer')).toEqual([['none', '']]);
  expect(shown('group.id')).toEqual([['null', '']]);
  expect(shown('client.rack')).toEqual([['""', '']]);
  expect(settingLines('partition.assignment.strategy')[0]?.default).toMatch(/^org\..*RangeAssignor,org\./);
});

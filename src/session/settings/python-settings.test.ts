import { expect, it } from 'vitest';
import tables from '../../snippets/python/library/rdkafka_tables.py?raw';
import { librdkafkaAliases, librdkafkaProperties } from './librdkafka-properties';
import { pythonSettings } from './python-settings';

const names = librdkafkaProperties.split('\n').map((line) => line.split('|')[0] ?? '');

it('a key names the property with its default and range, under any of its names', () => {
  expect(pythonSettings('linger.ms', false)).toMatchObject([
    {
      key: 'linger.ms',
      type: 'DOUBLE',
      default: '5',
      range: '0..900000',
      most: 900000,
      clients: ['producer'],
    },
  ]);
  expect(pythonSettings('queue.buffering.max.ms', false)).toMatchObject([{ default: '5' }]);
  expect(pythonSettings('auto.offset.reset', false)).toMatchObject([
    { default: 'largest', clients: ['consumer'] },
  ]);
  expect(pythonSettings('enable.auto.commit', false)).toMatchObject([
    { choices: ['true', 'false'], range: '' },
  ]);
  for (const written of ["'retries':", 'retries=', 'retries']) {
    expect(pythonSettings(written, false)).toMatchObject([{ key: 'retries', clients: ['producer'] }]);
  }
  expect(pythonSettings('retries:', false)).toEqual([]);
  expect(pythonSettings('max.poll.records', false)).toEqual([]);
  expect(pythonSettings('queued.m', true).map(({ key }) => key)).toEqual([
    'queued.max.messages.kbytes',
    'queued.min.messages',
  ]);
});

it('every property has a sentence that fits', () => {
  const wanting = names.filter((name) => {
    const [{ sentence } = { sentence: '' }] = pythonSettings(name, false);
    return !/^.{20,140}$/u.test(sentence) || !sentence.endsWith('.');
  });
  expect(wanting).toEqual([]);
});

it('describes what the simulated client takes, with its ranges', () => {
  const rules = new Map(
    /PROPERTIES = '''([\s\S]*?)'''/
      .exec(tables)?.[1]
      ?.split('\n')
      .flatMap((line) => {
        const [, values = '', ...keys] = line.split(' ');
        return keys.map((key) => [key, values.replace('~', '')] as const);
      }),
  );
  for (const key of [...names, ...librdkafkaAliases.keys()]) {
    const values = rules.get(key);
    expect([key, values === undefined]).toEqual([key, false]);
    const [line] = pythonSettings(key, false);
    if (values?.includes('..') === true) expect([key, line?.range]).toEqual([key, values]);
  }
});

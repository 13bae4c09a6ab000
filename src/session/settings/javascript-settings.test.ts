import { expect, it } from 'vitest';
import { javascriptSettings } from './javascript-settings';
import { kafkajsOptions } from './kafkajs-options';

it('an option with its colon is named, a text is not', () => {
  expect(javascriptSettings('maxWaitTimeInMs:', false)).toMatchObject([
    { default: '5000', clients: ['consumer'] },
  ]);
  expect(javascriptSettings('allowAutoTopicCreation:', false)).toMatchObject([
    { clients: ['producer', 'consumer'] },
  ]);
  expect(javascriptSettings("'sessionTimeout':", false)).toMatchObject([{ default: '30000' }]);
  expect(javascriptSettings('groupId', false)).toEqual([]);
  expect(javascriptSettings('topic:', false)).toEqual([]);
});

it('every option has a sentence that fits, and stands once', () => {
  const lines = kafkajsOptions.split('\n').map((line) => line.split('|'));
  expect(lines.filter((fields) => fields.length !== 6 || !/^.{20,140}\.$/u.test(fields[5] ?? ''))).toEqual(
    [],
  );
  expect(new Set(lines.map(([name]) => name)).size).toBe(lines.length);
});

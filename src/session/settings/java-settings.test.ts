import { expect, it } from 'vitest';
import { javaSettings } from './java-settings';

const shown = (word: string) =>
  javaSettings(word, false).map(({ key, default: value, clients }) => `${key}=${value} ${clients.join('+')}`);

it('a key names the setting of every client that has it', () => {
  expect(shown('acks')).toEqual(['acks=all producer']);
  expect(shown("'acks':")).toEqual(['acks=all producer']);
  expect(shown('receive.buffer.bytes')).toEqual([
    'receive.buffer.bytes=32768 producer',
    'receive.buffer.bytes=65536 consumer+admin',
  ]);
});

it('a constant names its key, and its class the client', () => {
  expect(shown('ConsumerConfig.AUTO_OFFSET_RESET_CONFIG')).toEqual(['auto.offset.reset=latest consumer']);
  expect(shown('ConsumerConfig.RECEIVE_BUFFER_CONFIG')).toEqual(['receive.buffer.bytes=65536 consumer']);
  expect(shown('MAX_POLL_RECORDS_CONFIG')).toEqual(['max.poll.records=500 consumer']);
  expect(shown('CommonClientConfigs.CLIENT_ID_CONFIG')).toEqual(['client.id="" producer+consumer+admin']);
});

it('the beginning of a key, a default and any other word name nothing', () => {
  expect(
    ['ack', '', 'fetch.', 'linger', 'Properties', 'ConsumerConfig.DEFAULT_MAX_POLL_RECORDS'].flatMap(shown),
  ).toEqual([]);
});

it('a beginning names all keys that begin so', () => {
  expect(javaSettings('fetch.m', true).map(({ key }) => key)).toEqual([
    'fetch.max.bytes',
    'fetch.max.wait.ms',
    'fetch.min.bytes',
  ]);
});

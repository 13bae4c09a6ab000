import { expect, it } from 'vitest';
import { settingWordAt } from './setting-word';

/** The word at the place of the bar. */
function at(marked: string): string | null {
  const column = marked.indexOf('|');
  return settingWordAt(marked.replace('|', ''), column)?.word ?? null;
}

it('a key in quotes is a word, its value is another', () => {
  expect(at('props.put("lin|ger.ms", "5");')).toBe('linger.ms');
  expect(at("'acks': 'a|ll',")).toBe('all');
  expect(at('props.put("acks", "a|ll");')).toBe('all');
});

it('a constant is a word with its class, or alone', () => {
  expect(at('props.put(ProducerConfig.LINGER_|MS_CONFIG, 5);')).toBe('ProducerConfig.LINGER_MS_CONFIG');
  expect(at('props.put(Producer|Config.LINGER_MS_CONFIG, 5);')).toBe('ProducerConfig.LINGER_MS_CONFIG');
  expect(at('put(MAX_POLL|_RECORDS_CONFIG, 1)')).toBe('MAX_POLL_RECORDS_CONFIG');
});

it('an option of an object is a word with its colon, and log_level is one too', () => {
  expect(at("kafka.consumer({ group|Id: 'readers' })")).toBe('groupId:');
  expect(at("{'log_|level': 0}")).toBe("'log_level':");
  expect(at('const gro|upId = 1;')).toBeNull();
  expect(at("kafka.consumer({ groupId: 're|aders' })")).toBe('readers');
});

it('what is given a value in quotes is told from a text that is none', () => {
  expect(at("'|acks': 'all',")).toBe("'acks':");
  expect(at('"session|Timeout" : 30000')).toBe("'sessionTimeout':");
  expect(at("['session|Timeout']: 30000")).toBe("'sessionTimeout':");
  expect(at("conf['linger|.ms'] = 5")).toBe("'linger.ms':");
  expect(at("if conf['linger|.ms'] == 5:")).toBe('linger.ms');
  expect(settingWordAt("{'acks' : 1}", 3)).toEqual({ from: 1, to: 7, word: "'acks':" });
});

it('a named argument is a word with its sign', () => {
  expect(at("Producer(conf, ac|ks='all')")).toBe('acks=');
  expect(at('dict(retr|ies=3)')).toBe('retries=');
  expect(at('if (ac|ks==1)')).toBeNull();
  expect(at('ac|ks=1')).toBeNull();
});

it('it begins and ends where it stands', () => {
  expect(settingWordAt('put("acks", 1)', 6)).toEqual({ from: 4, to: 10, word: 'acks' });
});

it('texts, names and other code are no words', () => {
  expect(at('print("He|llo, world");')).toBeNull();
  expect(at('Produ|cerConfig config;')).toBeNull();
  expect(at('pro|ps.put("acks", 1)')).toBeNull();
  expect(at('|')).toBeNull();
});

import { java } from '@codemirror/lang-java';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import { EditorState, type Extension } from '@codemirror/state';
import { expect, it } from 'vitest';
import { literalAt, literalsIn } from './editor-literals';

/** A literal in a line: where it stands, what it is, and whose value it is. */
function shown(language: Extension, doc: string): readonly string[] {
  const state = EditorState.create({ doc, extensions: language });
  return literalsIn(state, 0, doc.length).map(
    ({ line, kind, text, setting, from, to }) =>
      `${line} ${kind} ${text}${setting === '' ? '' : ` of ${setting}`} <${doc.slice(from, to)}>`,
  );
}

it('Java’s numbers, strings and truth values are found, with the settings they are of', () => {
  const doc = `class A {
  void run() { // "no" 1
    props.put("acks", "1");
    props.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    props.put(
        ENABLE_AUTO_COMMIT_CONFIG,
        false);
    long limit = -10_000L;
    double share = .5;
    say("a \\"word\\"" + 'c');
  }
}`;
  expect(shown(java(), doc)).toEqual([
    '3 string acks <"acks">',
    '3 string 1 of acks <"1">',
    '4 number 20 of ProducerConfig.LINGER_MS_CONFIG <20>',
    '7 boolean false of ENABLE_AUTO_COMMIT_CONFIG <false>',
    '8 number -10_000L <-10_000L>',
    '9 number .5 <.5>',
    '10 string a \\"word\\" <"a \\"word\\"">',
  ]);
});

it('Python’s are found too, and texts over several lines are left alone', () => {
  const doc = `"""What it
does."""
conf = {'acks': 'all', "linger.ms": 5, 'enable.idempotence': True}
x = 3 - 1
y = -1
print(f"sent {x}", r'raw')
`;
  expect(shown(python(), doc)).toEqual([
    "3 string acks <'acks'>",
    "3 string all of 'acks': <'all'>",
    // Whether a word names a setting only the session knows: `all` does not.
    '3 string linger.ms of all <"linger.ms">',
    "3 number 5 of 'linger.ms': <5>",
    "3 string enable.idempotence <'enable.idempotence'>",
    "3 boolean True of 'enable.idempotence': <True>",
    '4 number 3 <3>',
    '4 number 1 <1>',
    '5 number -1 <-1>',
    "6 string raw <r'raw'>",
  ]);
});

it('JavaScript’s are found too, and templates are left alone', () => {
  const doc = "await producer.send({ topic: 'orders', acks: -1, on: true, value: `order` });";
  expect(shown(javascript(), doc).map((line) => line.replace(/ <.*/, ''))).toEqual([
    '1 string orders of topic:',
    '1 number -1 of acks:',
    '1 boolean true of on:',
  ]);
});

it('a text block of Java is no value to tap', () => {
  expect(shown(java(), 'class A { String s = """\n  1 "x"\n  """; }')).toEqual([]);
});

it('a literal is found from its first to its last place', () => {
  const doc = 'class A { int x = 12; }';
  const state = EditorState.create({ doc, extensions: java() });
  const at = doc.indexOf('12');
  const text = (place: number) => literalAt(state, place)?.text ?? null;
  expect([at - 1, at, at + 1, at + 2, at + 3].map(text)).toEqual([null, '12', '12', '12', null]);
});

it('without a grammar there are none', () => {
  expect(shown([], 'x = 1')).toEqual([]);
});

import type { ProgramLanguage } from '../base/program-language';
import type { ProgramTemplate } from '../content/program-templates';
import { JAVASCRIPT_BEGINNING } from './new-javascript-program';

/** A program to begin with. */
export interface NewProgram {
  readonly file: string;
  readonly text: string;
}

const PYTHON = `from confluent_kafka import Consumer, KafkaException, Producer

SERVERS = 'localhost:9092'


def delivered(err, msg):
    if err is not None:
        print(f'not delivered: {err}')
    else:
        print(f'sent {msg.value().decode()} to {msg.topic()} [{msg.partition()}] @ {msg.offset()}')


producer = Producer({'bootstrap.servers': SERVERS})
for number in range(5):
    producer.produce('greetings', key=str(number), value=f'hello {number}', on_delivery=delivered)
producer.flush()

consumer = Consumer({
    'bootstrap.servers': SERVERS,
    'group.id': 'readers',
    'auto.offset.reset': 'earliest',
})
consumer.subscribe(['greetings'])
received = 0
try:
    while received < 5:
        msg = consumer.poll(1.0)
        if msg is None:
            continue
        if msg.error():
            raise KafkaException(msg.error())
        received += 1
        print(f'received {msg.value().decode()} from [{msg.partition()}] @ {msg.offset()}')
finally:
    consumer.close()
`;

/** What a new program of a language is called, and its text: it runs as it stands. */
const beginnings: Readonly<Record<ProgramLanguage, (number: number) => NewProgram>> = {
  java: (number) => ({
    file: `Program${number}.java`,
    text: `public class Program${number} {\n    public static void main(String[] args) {\n    }\n}\n`,
  }),
  python: (number) => ({ file: `program${number}.py`, text: PYTHON }),
  javascript: (number) => ({ file: `program${number}.js`, text: JAVASCRIPT_BEGINNING }),
};

/** A new program under a name that none of the files has. */
export function newProgram(language: ProgramLanguage, files: readonly string[]): NewProgram {
  return firstFree(beginnings[language], files);
}

/** A template under a name that none of the files has: a class is named after its file. */
export function fromTemplate({ name, ending, text }: ProgramTemplate, files: readonly string[]): NewProgram {
  const mentions = new RegExp(`\\b${name}\\b`, 'g');
  return firstFree((number) => {
    const own = number === 1 ? name : `${name}${number}`;
    return { file: `${own}.${ending}`, text: text.replace(mentions, own) };
  }, files);
}

function firstFree(program: (number: number) => NewProgram, files: readonly string[]): NewProgram {
  for (let number = 1; ; number++) {
    const made = program(number);
    if (!files.includes(made.file)) return made;
  }
}

import { compileProgram } from '../compile-program';
import { Programs } from '../programs';
import { InMemoryKafka } from './in-memory-kafka';

const HEAD = `import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.errors.*;
import org.apache.kafka.common.serialization.*;

public class Main {
  static Properties producer() {
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    return settings;
  }
  static Properties consumer() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", "localhost:9092");
    settings.put("group.id", "readers");
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", StringDeserializer.class);
    return settings;
  }
`;

/** The line of the first line of a body that `mainWith` was given. */
export const FIRST_LINE = HEAD.split('\n').length;

/** A program with the settings of a producer and a consumer at hand; `body` follows in its class. */
export function mainWith(body: string): string {
  return `${HEAD}${body}\n}\n`;
}

/** For `beforeAll`: the library is read once, by the first program, which on a busy machine takes some seconds. */
export const READING_THE_LIBRARY_MS = 60_000;

/** Reads the library, so that no single test has to. */
export function readLibrary(): void {
  started(
    mainWith(
      '  public static void main(String[] args) { new KafkaProducer<String, String>(producer()).close(); }',
    ),
  );
}

/** A program about to run on a log in memory. `kafka.simulation` is at 0. */
export function started(text: string, file = 'Main.java', client: 'auto' | '3.9' | '4.3' = 'auto') {
  const kafka = new InMemoryKafka();
  const programs = new Programs(kafka, kafka.api, compileProgram);
  kafka.owner = programs;
  const node = programs.start({ file, text, zone: 'a', startMs: 0, client });
  const { simulation } = kafka;
  return {
    kafka,
    programs,
    simulation,
    node,
    printed: () => programs.console().map((line) => line.text),
    line: () => programs.lines()[0],
  };
}

/** What a program has printed after some simulated time. */
export function printedBy(text: string, micros = 10_000_000): readonly string[] {
  const run = started(text);
  run.simulation.runUntil(micros);
  return run.printed();
}

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileProgram } from './compile-program';
import { mainWith, READING_THE_LIBRARY_MS, readLibrary } from './testing/run-program';

const example = readFileSync('test/programs/java/KafkaExample.java', 'utf8');

beforeAll(readLibrary, READING_THE_LIBRARY_MS);

describe('compiling a program', () => {
  it('takes the 3.9 client where only that has what the program calls, and says so', () => {
    const { program, clientVersion, remarks, diagnostics } = compileProgram(
      'KafkaExample.java',
      example,
      'auto',
    );
    expect(program).not.toBeNull();
    expect(clientVersion).toBe('3.9');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(remarks).toEqual([
      {
        text: "poll(long) was removed in Kafka 4.0: this program runs with the 3.9 client's API and defaults.",
        line: 47,
        change: null,
      },
    ]);
  });

  it('says what javac says when the program asks for the 4.3 client', () => {
    const { program, diagnostics } = compileProgram('KafkaExample.java', example, '4.3');
    expect(program).toBeNull();
    expect(diagnostics[0]?.rendered.split('\n')).toEqual([
      'KafkaExample.java:47: error: incompatible types: int cannot be converted to Duration',
      '        ConsumerRecords<String, String> records = consumer.poll(1000);',
      '                                                                ^',
    ]);
  });

  it('takes the 4.3 client otherwise, also for a program that no client would take', () => {
    const right = mainWith('  public static void main(String[] args) { System.out.println(producer()); }');
    expect(compileProgram('Main.java', right, 'auto')).toMatchObject({ clientVersion: '4.3', remarks: [] });
    const wrong = mainWith('  public static void main(String[] args) { new KafkaProducer<>(1); }');
    const compiled = compileProgram('Main.java', wrong, 'auto');
    expect(compiled).toMatchObject({ program: null, clientVersion: '4.3', remarks: [] });
    expect(compiled.diagnostics[0]).toMatchObject({ severity: 'error', program: 'Main.java' });
  });

  it('knows every way to log with slf4j, also when it looks into the whole libraries', () => {
    const logging = `import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
public class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);
  public static void main(String[] args) {
    log.info("a"); log.warn("b {}", 1); log.error("c", new Exception()); log.debug("{} {}", 1, 2); log.trace("d", 1, 2, 3);
    java.util.List.of("x").forEach(log::info);
  }
}`;
    expect(compileProgram('Main.java', logging, 'auto').diagnostics).toEqual([]);
  });

  it('calls a class of a library that it does not have no mistake', () => {
    const text = `import com.acme.Json;
import java.sql.Connection;
public class Main { public static void main(String[] args) { Json json = new Json(args[0]); json.print(); } }`;
    expect(compileProgram('Main.java', text, 'auto').diagnostics).toMatchObject([
      { severity: 'unsupported', line: 1, message: 'package com.acme is not supported by the simulator' },
      { severity: 'unsupported', line: 2, message: 'java.sql.Connection is not supported by the simulator' },
    ]);
  });

  it('calls correct Python that it does not play no mistake', () => {
    for (const text of [
      'from .errors import Gone\n',
      'from .. import setup\n',
      'try:\n  pass\nexcept* KeyError:\n  pass\n',
      'class Orders(Base, topic="orders"):\n  pass\n',
      'class Orders(metaclass=Meta):\n  pass\n',
    ])
      expect([text, compileProgram('main.py', text, 'auto').diagnostics]).toMatchObject([
        text,
        [{ severity: 'unsupported', line: text.startsWith('try') ? 3 : 1 }],
      ]);
  });

  it('tells what Kafka has and the simulator does not play from what does not exist', () => {
    const body = (call: string) =>
      mainWith(`  public static void main(String[] args) {
    KafkaProducer<String, String> producer = new KafkaProducer<>(producer());
    producer.${call};
  }`);
    expect(compileProgram('Main.java', body('metrics()'), 'auto').diagnostics).toMatchObject([
      {
        severity: 'unsupported',
        message: 'method metrics() of KafkaProducer is not supported by the simulator',
      },
    ]);
    expect(compileProgram('Main.java', body('metric()'), 'auto').diagnostics).toMatchObject([
      { severity: 'error', message: 'cannot find symbol' },
    ]);
  });

  it('points into the text', () => {
    const text = 'public class A {\n  int x = y;\n}\n';
    const [diagnostic] = compileProgram('A.java', text, 'auto').diagnostics;
    expect(diagnostic).toMatchObject({ line: 2, column: 11, message: 'cannot find symbol' });
    expect(text.slice(diagnostic?.from, diagnostic?.to)).toBe('y');
  });
});

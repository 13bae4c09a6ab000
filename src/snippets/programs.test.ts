import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Programs } from './programs';
import { InMemoryKafka } from './testing/in-memory-kafka';

function world() {
  const kafka = new InMemoryKafka();
  const programs = new Programs(kafka, kafka.api);
  kafka.owner = programs;
  return { kafka, programs, simulation: kafka.simulation };
}

function source(file: string, text: string, client: 'auto' | '3.9' | '4.3' = 'auto') {
  return { file, text, zone: 'a', startMs: 0, client };
}

const example = readFileSync('test/programs/java/KafkaExample.java', 'utf8');

describe('a program on a simulated host', () => {
  it('runs the example program as it stands', () => {
    const { programs, simulation } = world();
    programs.start(source('KafkaExample.java', example));
    simulation.runUntil(10_000_000);
    expect(programs.console().map(({ stream, text, line }) => ({ stream, text, line }))).toEqual([
      { stream: 'stdout', text: 'Sent message to my-topic partition 0', line: 30 },
    ]);
    expect(programs.lines()).toMatchObject([
      { state: 'ended', exitCode: 0, clientVersion: '3.9', threads: [] },
    ]);
  });
});

import { expect, it } from 'vitest';
import { newProgram } from './new-programs';

it('has a name of its own and a text of its language', () => {
  expect(newProgram('java', [])).toMatchObject({ file: 'Program1.java' });
  const second = newProgram('python', ['program1.py', 'Program2.java']);
  expect(second.file).toBe('program2.py');
  expect(second.text).toContain('from confluent_kafka import');
});

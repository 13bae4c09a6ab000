import { expect, test } from 'vitest';
import { runJava } from './run-java';

test('hello', () => {
  const run = runJava('Main.java', 'public class Main { public static void main(String[] args) { System.out.println("Hello"); } }');
  expect(run.output).toBe('Hello\n');
});

import { expect, it } from 'vitest';
import { fileOf } from './program-file';

it('names a file after its public class', () => {
  expect(fileOf('Orders.java', 'import a.B;\n\npublic class KafkaExample {\n}')).toBe('KafkaExample.java');
  expect(fileOf('A.java', 'class Hidden {} public final class Shown {}')).toBe('Shown.java');
  expect(fileOf('A.java', 'public record Order(int id) {}')).toBe('Order.java');
});

it('tells a Python program by what it imports, and a Java program by its class', () => {
  expect(fileOf('Orders.java', 'import sys\nfrom confluent_kafka import Producer\n')).toBe('Orders.py');
  expect(fileOf('Orders.java', "const { Kafka } = require('kafkajs');\n")).toBe('Orders.js');
  expect(fileOf('orders.mjs', "import { Kafka } from 'kafkajs';\n")).toBe('orders.mjs');
  expect(fileOf('orders.py', 'print(1)')).toBe('orders.py');
  expect(fileOf('orders.py', 'public class Shown {}')).toBe('Shown.java');
});

it('is not misled by comments and texts, and keeps the name without a public class', () => {
  expect(fileOf('A.java', '/* public class No */ class Yes { String s = "public class No"; }')).toBe(
    'A.java',
  );
  expect(fileOf('A.java', '// public class No\nclass B {}')).toBe('A.java');
});

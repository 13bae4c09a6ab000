import { expect, it } from 'vitest';
import { fileOf } from './program-file';

it('names a file after its public class', () => {
  expect(fileOf('Orders.java', 'import a.B;\n\npublic class KafkaExample {\n}')).toBe('KafkaExample.java');
  expect(fileOf('A.java', 'class Hidden {} public final class Shown {}')).toBe('Shown.java');
  expect(fileOf('A.java', 'public record Order(int id) {}')).toBe('Order.java');
});

it('gives a program in another language than its file a name with the ending of that language', () => {
  expect(fileOf('Orders.java', 'import sys\nfrom confluent_kafka import Producer\n')).toBe('Orders.py');
  expect(fileOf('Orders.java', 'import re\n')).toBe('Orders.py');
  expect(fileOf('Orders.java', "const { Kafka } = require('kafkajs');\n")).toBe('Orders.js');
  expect(fileOf('orders.mjs', "import { Kafka } from 'kafkajs';\n")).toBe('orders.mjs');
  expect(fileOf('orders.py', "import { Kafka } from 'kafkajs';\n")).toBe('orders.js');
  expect(fileOf('orders.py', 'print(1)')).toBe('orders.py');
  expect(fileOf('orders.py', 'public class Shown {}')).toBe('Shown.java');
  expect(fileOf('orders.js', 'import java.util.List;\nclass Hidden {}')).toBe('orders.java');
});

it('looks for a public class in Java programs only', () => {
  expect(fileOf('orders.py', '# a\ntext = " public class Shown {}"')).toBe('orders.py');
});

it('is not misled by comments and texts, and keeps the name without a public class', () => {
  expect(fileOf('A.java', '/* public class No */ class Yes { String s = "public class No"; }')).toBe(
    'A.java',
  );
  expect(fileOf('A.java', '// public class No\nclass B {}')).toBe('A.java');
});

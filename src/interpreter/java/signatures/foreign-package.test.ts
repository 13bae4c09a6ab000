import { expect, test } from 'vitest';
import { isForeignPackage } from './foreign-package';

const classes = [
  'java.util.List',
  'java.util.function.Function',
  'org.apache.kafka.clients.producer.Callback',
];
const packages = [
  'java.util',
  'java.util.function',
  'javax.management',
  'org.apache.kafka.clients.producer',
  'org.slf4j',
];
const known = {
  libraryPackages: () => packages,
  byQualifiedName: (name: string) => (classes.includes(name) ? name : null),
};

test('a package of another library is foreign, a misspelt one of ours is not', () => {
  for (const name of [
    'com.fasterxml.jackson.databind',
    'org.json',
    'javax.persistence',
    'lombok',
    'io.acme.orders',
  ])
    expect([name, isForeignPackage(known, name, 'List')]).toEqual([name, true]);
  for (const name of [
    'jav.util',
    'Java.util',
    'java.utilities',
    'org.slf4',
    'og.apache.kafka.client.producer',
  ])
    expect([name, isForeignPackage(known, name, '')]).toEqual([name, false]);
});

test('a wrong word before a class that is known is a slip', () => {
  expect(isForeignPackage(known, 'javas.something.util', 'List')).toBe(true);
  expect(isForeignPackage(known, 'kafka.util', 'List')).toBe(false);
  expect(isForeignPackage(known, 'kafka.util', 'Shopping')).toBe(true);
  expect(isForeignPackage(known, 'com.apache.kafka.clients.producer', 'Callback')).toBe(false);
});

test('what a library that is here does not have does not exist', () => {
  expect(isForeignPackage(known, 'org.apache.kafka.clients.sender', '')).toBe(false);
  expect(isForeignPackage(known, 'org.apache.kafka.connect.sink', '')).toBe(true);
});

import { expect, it } from 'vitest';
import { topicNameFault, topicNamesCollide } from './topic-name';

it.each([
  ['orders', null],
  ['a.b_c-1', null],
  ['', 'the empty string is not allowed'],
  ['..', "'..' is not allowed"],
  ['a b', "'a b' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'"],
  ['ä', "'ä' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'"],
  ['x'.repeat(249), null],
  ['x'.repeat(250), `the length of '${'x'.repeat(250)}' is longer than the max allowed length 249`],
])('says of %j: %s', (name, fault) => {
  expect(topicNameFault(name)).toBe(fault);
});

it('finds names that metrics could not tell apart', () => {
  expect(topicNamesCollide('a.b', 'a_b')).toBe(true);
  expect(topicNamesCollide('a.b', 'a-b')).toBe(false);
});

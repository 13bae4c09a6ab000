import { expect, test } from 'vitest';
import { isRunLink } from './link-prefix';

test.each([
  ['#run=1d.00000000.0.', true],
  ['run=x', true],
  ['', false],
  ['#', false],
  ['#stage', false],
  ['#rerun=1', false],
])('%j means to be a link to a run: %j', (fragment, isLink) => {
  expect(isRunLink(fragment)).toBe(isLink);
});

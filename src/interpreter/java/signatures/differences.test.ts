import { expect, test } from 'vitest';
import { withDifferences } from './differences';

const newer = {
  producedBy: 'newer',
  complete: 'a',
  names: 'a.Kept a.Changed a.New',
  packages: ['p One Two', 'q Three'],
  classes: ['c 0 ^', 'c 1 ^\nm old ()V', 'c 2 ^'],
};

test('classes and packages of the other file stay, are replaced, go and come', () => {
  const older = {
    producedBy: 'older',
    complete: 'a b',
    names: 'b.Old',
    withoutClasses: ['a.New'],
    withoutPackages: ['q'],
    packages: ['p One'],
    classes: ['c 1 ^\nm other ()L3;', 'c 3 ^'],
  };
  expect(withDifferences(newer, older)).toEqual({
    producedBy: 'older',
    complete: 'a b',
    names: 'a.Kept a.Changed a.New b.Old',
    packages: ['p One'],
    classes: ['c 0 ^', 'c 1 ^\nm other ()L3;', 'c 3 ^'],
  });
});

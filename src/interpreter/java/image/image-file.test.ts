import { expect, test } from 'vitest';
import { imageText, readImage } from './image-file';

const NUMBER_2 = '#';

test('an image comes back, with the strings of the image below before its own', () => {
  const below = readImage(
    imageText(['a', '100 %\t\n', 'p.C'], { classes: [], hostNames: [], untoldNames: [] }),
    null,
  );
  expect(below).toEqual({ strings: ['a', '100 %\t\n', 'p.C'], hostNames: [], untoldNames: [], classes: [] });
  const classes = [
    { name: 'a', isRest: false, head: ' ab', members: 'm', pool: '', codes: 'c', real: 'r' },
    { name: 'p.C', isRest: true, head: `${NUMBER_2}a`, members: '', pool: 'q', codes: '', real: '' },
  ];
  const hostNames = [
    ['a.b', 'k.b'],
    ['a.c', 'k.c'],
  ] as const;
  const above = readImage(imageText(['own'], { classes, hostNames, untoldNames: ['C', 'D'] }), below);
  expect(above).toEqual({
    strings: ['a', '100 %\t\n', 'p.C', 'own'],
    hostNames,
    untoldNames: ['C', 'D'],
    classes,
  });
});

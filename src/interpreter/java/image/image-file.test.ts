import { expect, test } from 'vitest';
import { imageText, readImage } from './image-file';

const NUMBER_2 = '#';

test('an image comes back, with the strings of the image below before its own', () => {
  const below = readImage(imageText(['a', '100 %\t\n', 'p.C'], { classes: [], hostNames: [] }), null);
  expect(below).toEqual({ strings: ['a', '100 %\t\n', 'p.C'], hostNames: [], classes: [] });
  const classes = [
    { name: 'a', head: ' x', members: 'm', pool: '', codes: 'c' },
    { name: 'p.C', head: NUMBER_2, members: '', pool: 'q', codes: '' },
  ];
  const hostNames = [
    ['a.b', 'k.b'],
    ['a.c', 'k.c'],
  ] as const;
  const above = readImage(imageText(['own'], { classes, hostNames }), below);
  expect(above).toEqual({ strings: ['a', '100 %\t\n', 'p.C', 'own'], hostNames, classes });
});

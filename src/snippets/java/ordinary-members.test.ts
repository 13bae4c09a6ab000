import { expect, it } from 'vitest';
import type { ImageFile } from '../../interpreter/java/image/image-file';
import { StoredClasses } from '../../interpreter/java/image/stored-library';
import { imagesHere } from './kafka-library';
import { bringAllParts } from './parts/all-parts';

function imagesNow(): readonly ImageFile[] {
  const { jdk, kafka } = imagesHere();
  return [...jdk, ...kafka];
}

const first = imagesNow();
bringAllParts();
const all = imagesNow();

it('a name of methods is in the first images for all their classes or for none', () => {
  const names = first.flatMap(({ classes }) => classes.map(({ name }) => name));
  const [part, whole] = [new StoredClasses(first), new StoredClasses(all)];
  const isThere = new Set(names.flatMap((each) => part.find(each)?.stored?.methodNames ?? []));
  const left = names.flatMap((each): readonly string[] => {
    const here = part.find(each)?.stored?.methodNames ?? [];
    const stored = whole.find(each)?.stored;
    const others = (stored?.methodNames ?? []).filter((name) => !here.includes(name));
    return others.filter((name) => stored?.methods(name).some((method) => !method.isPrivate));
  });
  expect(left.length).toBeGreaterThan(100);
  expect(left.filter((each) => isThere.has(each))).toEqual([]);
});

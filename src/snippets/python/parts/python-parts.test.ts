import { expect, it } from 'vitest';
import { PartMissing } from '../../../base/part-shelf';
import { asyncioPart } from './asyncio-part';
import { kafkaPart } from './confluent-kafka';
import { furtherLibraryPart } from './further-library-part';
import { libraryPart } from './library-part';
import { moduleText, partModules } from './python-parts';

it('has a source for every name, and names every source', () => {
  expect([...libraryPart.keys()].toSorted()).toEqual(partModules.library);
  expect([...furtherLibraryPart.keys()].toSorted()).toEqual(partModules['further-library']);
  expect([...asyncioPart.keys()]).toEqual(partModules.asyncio);
  expect([...kafkaPart.keys()].toSorted()).toEqual(partModules['confluent-kafka']);
});

it('says which part is missing', () => {
  expect(() => moduleText('library', 'json')).toThrow(PartMissing);
});

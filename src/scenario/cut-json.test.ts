import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCutJson } from './cut-json';

describe('JSON that was cut off', () => {
  it('keeps the fields and entries that are there in full', () => {
    expect(readCutJson('{"b":"known-1","n":7,"c":[[0,34,"broker 2"],[7,0,"bro')).toEqual({
      b: 'known-1',
      n: 7,
      c: [[0, 34, 'broker 2']],
    });
    expect(readCutJson('{"s":{"title":"One","topics":[{"name":"a","partitions":3},{"name":"b","par')).toEqual(
      {
        s: { title: 'One', topics: [{ name: 'a', partitions: 3 }] },
      },
    );
  });

  it('leaves out a number that may go on, and a text with an escaped quote in it', () => {
    expect(readCutJson('{"n":7,"t":12')).toEqual({ n: 7 });
    expect(readCutJson('{"n":7,"x":"say \\"no\\", ')).toEqual({ n: 7 });
  });

  it('goes back to before a spoilt place', () => {
    expect(readCutJson('{"n":7,"t":1!2,"u":3}')).toEqual({ n: 7 });
    expect(readCutJson('{"n":7]')).toEqual({});
  });

  it('has nothing of what is no object', () => {
    expect(readCutJson('')).toBeUndefined();
    expect(readCutJson('[1,2')).toBeUndefined();
    expect(readCutJson('hello')).toBeUndefined();
  });

  it('reads whole JSON as it is, and any beginning of it without failing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(readCutJson(text))).toBe(text);
        const part = readCutJson(text.slice(0, cut % (text.length + 1)));
        expect(part === undefined || typeof part === 'object').toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { AssertionFault, assert, present, unreachable } from './assert';

describe('assert', () => {
  it('says nothing while the condition holds', () => {
    expect(() => assert(true, 'one is one')).not.toThrow();
  });

  it('stops with our own error type and the message', () => {
    expect(() => assert(false, 'the log end offset never falls')).toThrow(AssertionFault);
    expect(() => assert(false, 'the log end offset never falls')).toThrow('the log end offset never falls');
  });

  it('hands back a value that is there, zero and the empty text included', () => {
    expect(present(0, 'offset')).toBe(0);
    expect(present('', 'name')).toBe('');
  });

  it('names what is missing', () => {
    expect(() => present(undefined, 'the leader of orders-0')).toThrow(
      'the leader of orders-0 must be there',
    );
    expect(() => present(null, 'rack')).toThrow(AssertionFault);
  });

  it('names the case that nobody handles', () => {
    expect(() => unreachable('Sideways' as never)).toThrow('no case for "Sideways"');
  });
});

/**
 * How a JavaScript value fits into a slot of the machine. A positive whole number is the handle of a heap object
 * (strings, objects, functions; also integers too large for a slot, and minus zero). Zero is the empty value: a
 * variable before its declaration, a hole of an array, the end of an iteration. The four small negative numbers are
 * constants. An integer below 2^51 in size is itself minus 2^52, which is negative, so that the collector never takes
 * it for a handle; a number with a fraction, an infinity or NaN is itself.
 */
import type { Value } from '../../machine/state';

/** No value at all, which no program sees. */
export const EMPTY = 0;
/** `undefined`. */
export const UNDEFINED = -1;
/** `null`. */
export const NULL = -2;
/** `true`. */
export const TRUE = -3;
/** `false`. */
export const FALSE = -4;

const BIAS = 4503599627370496;
const MOST = BIAS / 2;

/** Whether a number can be in a slot as it is. */
export function fitsSlot(value: number): boolean {
  return !Number.isInteger(value) || (value > -MOST && value < MOST && !Object.is(value, -0));
}

/** The slot of a number that fits. */
export function slotOf(value: number): number {
  return Number.isInteger(value) ? value - BIAS : value;
}

/** Whether a slot holds a small integer. */
export function isSmall(slot: Value): boolean {
  return (slot as number) < -MOST && Number.isInteger(slot);
}

/** The number in a slot of a small integer. */
export function smallOf(slot: Value): number {
  return (slot as number) + BIAS;
}

/** Whether a slot holds a number with a fraction, NaN or an infinity. */
export function isFraction(slot: Value): boolean {
  return typeof slot === 'number' && !Number.isInteger(slot);
}

/** Whether a slot refers to the heap. */
export function isHandle(slot: Value): slot is number {
  return (slot as number) > 0 && Number.isInteger(slot);
}

/** A condition's value. */
export function truth(value: boolean): number {
  return value ? TRUE : FALSE;
}

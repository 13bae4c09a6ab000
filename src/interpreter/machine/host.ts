/** The border between a program and the world: plain values out, plain values in. */

/** Plain data that crosses the border. Records keep their keys in insertion order. */
export type HostValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly HostValue[]
  | { readonly [key: string]: HostValue };

/** One call to the outside, at its exact simulated time. */
export interface HostCall {
  readonly thread: number;
  readonly name: string;
  readonly args: readonly HostValue[];
}

/** What the outside answers. After `wait` the thread stands still until `resumeThread`. */
export type HostAnswer =
  | { readonly kind: 'value'; readonly value: HostValue }
  | { readonly kind: 'throw'; readonly className: string; readonly message: string | null }
  | { readonly kind: 'wait' };

/** The outside. */
export type Host = (call: HostCall) => HostAnswer;

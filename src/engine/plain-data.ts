/**
 * What saved state may consist of. Everything a checkpoint keeps is built from these, so that it can be copied,
 * compared and hashed without knowing what it means (law 3 of docs/architecture).
 */
export type Plain =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Int32Array
  | Float64Array
  | readonly Plain[]
  | ReadonlyMap<string | number, Plain>
  | ReadonlySet<string | number>
  | { readonly [key: string]: Plain };

/**
 * A deep copy of plain data. Several times faster than `structuredClone`, because it does not look for cycles and
 * shared references: plain data is a tree.
 *
 * Throws an Error when it meets a function or an object of a class: those cannot be saved.
 */
export function clonePlain<T>(value: T): T {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function') throw new Error('A function cannot be part of saved state.');
    return value;
  }
  return cloneObject(value) as T;
}

function cloneObject(value: object): unknown {
  if (Array.isArray(value)) {
    const copy = new Array(value.length);
    for (let i = 0; i < value.length; i++) copy[i] = clonePlain(value[i]);
    return copy;
  }
  if (value instanceof Map) {
    const copy = new Map();
    for (const [key, entry] of value) copy.set(key, clonePlain(entry));
    return copy;
  }
  if (value instanceof Set) return new Set(value);
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error(`An object of class ${value.constructor.name} cannot be part of saved state.`);
  }
  // The spread keeps the hidden class of the original, so that code which has seen one sees no other kind of object.
  const copy: Record<string, unknown> = { ...value };
  for (const key of Object.keys(copy)) {
    const entry = copy[key];
    if (typeof entry === 'object' ? entry !== null : typeof entry === 'function')
      copy[key] = clonePlain(entry);
  }
  return copy;
}

/**
 * What saved state may consist of. Everything a checkpoint keeps is built from these, so that it can be copied,
 * compared and hashed without knowing what it means (law 3: state is plain data).
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
 * With an earlier copy, `before`, parts that are still as they were are taken from it instead of being copied again:
 * so copies of one thing at many moments share what did not change. Neither copy may then be changed.
 *
 * Throws an Error when it meets a function or an object of a class: those cannot be saved.
 */
export function clonePlain<T>(value: T, before?: T): T {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function') throw new Error('A function cannot be part of saved state.');
    return value;
  }
  return cloneObject(value, before) as T;
}

function cloneObject(value: object, before: unknown): unknown {
  if (Array.isArray(value)) return cloneArray(value, before);
  if (value instanceof Map) return cloneMap(value, before instanceof Map ? before : new Map());
  if (value instanceof Set) return new Set(value);
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error(`An object of class ${value.constructor.name} cannot be part of saved state.`);
  }
  return cloneFields(value as Fields, before);
}

type Fields = Record<string, unknown>;

function cloneFields(value: Fields, before: unknown): Fields {
  const old = (typeof before === 'object' && before !== null ? before : {}) as Fields;
  // The spread is many times faster than setting one field after the other.
  const copy = { ...value };
  let isSame = true;
  const keys = Object.keys(copy);
  for (const key of keys) {
    const entry = copy[key];
    if (typeof entry === 'object' ? entry !== null : typeof entry === 'function') {
      copy[key] = clonePlain(entry, old[key]);
    }
    if (isSame && !Object.is(copy[key], old[key])) isSame = false;
  }
  return isSame && keys.length > 0 && Object.keys(old).length === keys.length ? old : copy;
}

function cloneArray(value: readonly unknown[], before: unknown): readonly unknown[] {
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const copy = new Array<unknown>(value.length);
  let isSame = Array.isArray(before) && old.length === value.length;
  for (let i = 0; i < value.length; i++) {
    const other = i < old.length ? old[i] : undefined;
    copy[i] = clonePlain(value[i], other);
    if (isSame && !Object.is(copy[i], other)) isSame = false;
  }
  return isSame ? old : copy;
}

function cloneMap(
  value: ReadonlyMap<unknown, unknown>,
  old: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  const copy = new Map<unknown, unknown>();
  const oldKeys = old.keys();
  let isSame = old.size === value.size && old.size > 0;
  for (const [key, entry] of value) {
    const other = old.get(key);
    const cloned = clonePlain(entry, other);
    copy.set(key, cloned);
    if (isSame && (!Object.is(oldKeys.next().value, key) || !Object.is(cloned, other))) isSame = false;
  }
  return isSame ? old : copy;
}

// What only some programs need of the language.
const { hidden } = globalThis;

// Weakness is nothing that a program could see.
const weak = (name, make) => {
  const prototype = $create(globalThis[name].prototype);
  $hide(make, { prototype });
  $hide(prototype, { constructor: make });
  return make;
};
$hide(globalThis, {
  WeakMap: weak('Map', function WeakMap(entries) {
    if (!new.target) throw new TypeError("Constructor WeakMap requires 'new'");
    const map = $newMap(new.target);
    for (const [key, value] of entries ?? []) map.set(key, value);
    return map;
  }),
  WeakSet: weak('Set', function WeakSet(values) {
    if (!new.target) throw new TypeError("Constructor WeakSet requires 'new'");
    const set = $newSet(new.target);
    for (const value of values ?? []) set.add(value);
    return set;
  }),
});
const mustBeObject = (value, what) => {
  if (!$isObject(value)) throw new TypeError(`Invalid value used ${what}`);
};
$hide(WeakMap.prototype, {
  set(key, value) {
    mustBeObject(key, 'as weak map key');
    return Map.prototype.set.call(this, key, value);
  },
});
$hide(WeakSet.prototype, {
  add(value) {
    mustBeObject(value, 'in weak set');
    return Set.prototype.add.call(this, value);
  },
});
const WeakRef = function WeakRef(target) {
  mustBeObject(target, 'as WeakRef target');
  $hide(this, { target });
};
$hide(WeakRef.prototype, {
  deref() {
    return this.target;
  },
});
$hide(globalThis, { WeakRef });
$hide(Symbol.prototype, {
  get description() {
    return $description(this);
  },
});
$hide(Map, {
  groupBy(items, work) {
    const map = new Map();
    let index = 0;
    for (const item of items) {
      const key = work(item, index++);
      if (map.has(key)) map.get(key).push(item);
      else map.set(key, [item]);
    }
    return map;
  },
});
$hide(Object, {
  create: (proto, properties) => {
    const made = $create(proto);
    return properties === undefined ? made : Object.defineProperties(made, properties);
  },
  defineProperties: (target, properties) => {
    for (const key of Object.keys(properties)) Object.defineProperty(target, key, properties[key]);
    return target;
  },
  getOwnPropertyDescriptors: (value) =>
    Object.fromEntries(
      Object.getOwnPropertyNames(value).map((key) => [key, Object.getOwnPropertyDescriptor(value, key)]),
    ),
  groupBy: (items, work) => {
    const made = Object.create(null);
    let index = 0;
    for (const item of items) (made[work(item, index++)] ??= []).push(item);
    return made;
  },
});
$keep('tagged', (value) => `[object ${value[Symbol.toStringTag]}]`);
$hide(Object.prototype, {
  get __proto__() {
    return Object.getPrototypeOf(this);
  },
  set __proto__(proto) {
    Object.setPrototypeOf(this, proto);
  },
  toLocaleString() {
    return this.toString();
  },
  propertyIsEnumerable(key) {
    return Object.keys(this).includes($text(key));
  },
});
Object.assign(Reflect, {
  ownKeys: (value) => [...Object.getOwnPropertyNames(value), ...Object.getOwnPropertySymbols(value)],
  defineProperty: (value, key, description) => {
    Object.defineProperty(value, key, description);
    return true;
  },
  deleteProperty: (value, key) => delete value[key],
  has: (value, key) => key in value,
  get: (value, key) => value[key],
  set: (value, key, item) => {
    value[key] = item;
    return true;
  },
  getPrototypeOf: (value) => Object.getPrototypeOf(value),
  apply: (work, self, list) => work.apply(self, list),
  construct: (type, list) => new type(...list),
});
hidden.circular = (value, around, key) => {
  const first = around.indexOf(value);
  const name = (each) => `object with constructor '${$className(each)}'`;
  const step = (holder, item) => {
    const at = Object.keys(holder).find((each) => holder[each] === item);
    return Array.isArray(holder) ? `index ${at}` : `property '${at}'`;
  };
  const path = around.slice(first);
  const lines = [`\n    --> starting at ${name(value)}`];
  if (path.length > 2) lines.push(`\n    |     ${step(path[0], path[1])} -> ${name(path[1])}`);
  if (path.length > 3) lines.push('\n    |     ...');
  if (path.length > 1 && path.length === 2)
    lines.push(`\n    |     ${step(path[0], path[1])} -> ${name(path[1])}`);
  lines.push(
    `\n    --- ${Array.isArray(around.at(-1)) ? `index ${key}` : `property '${key}'`} closes the circle`,
  );
  return new TypeError(`Converting circular structure to JSON${lines.join('')}`);
};
hidden.revive = (holder, key, reviver) => {
  const value = holder[key];
  if ($isObject(value))
    for (const name of Object.keys(value)) {
      const made = hidden.revive(value, name, reviver);
      if (made === undefined) $delete(value, name);
      else value[name] = made;
    }
  return reviver.call(holder, key, value);
};
const structuredClone = (value) => {
  const seen = new Map();
  const copy = (each) => {
    if ($isFunction(each))
      throw Object.assign(new Error(`${$text(each)} could not be cloned.`), {
        name: 'DataCloneError',
        code: 25,
      });
    if (!$isObject(each)) return each;
    if (seen.has(each)) return seen.get(each);
    const made = Array.isArray(each)
      ? []
      : each instanceof Map
        ? new Map()
        : each instanceof Set
          ? new Set()
          : each instanceof Date
            ? new Date(each)
            : each instanceof Error
              ? new Error(each.message)
              : {};
    seen.set(each, made);
    if (each instanceof Map) for (const [key, item] of each) made.set(copy(key), copy(item));
    else if (each instanceof Set) for (const item of each) made.add(copy(item));
    else for (const key of Object.keys(each)) made[key] = copy(each[key]);
    return made;
  };
  return copy(value);
};
$hide(globalThis, { structuredClone });

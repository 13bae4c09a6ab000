// What the language's instructions leave to the program's own methods: conversions, spreading, iteration.
const toPrimitive = (value, hint) => {
  if (!$isObject(value)) return value;
  const own = value[Symbol.toPrimitive];
  if (own !== undefined && own !== null) {
    const made = own.call(value, hint);
    if (!$isObject(made)) return made;
    throw new TypeError('Cannot convert object to primitive value');
  }
  const isDate = $kind(value) === 14 && hint === 'default';
  for (const name of hint === 'string' || isDate ? ['toString', 'valueOf'] : ['valueOf', 'toString']) {
    const method = value[name];
    if (!$isFunction(method)) continue;
    const made = method.call(value);
    if (!$isObject(made)) return made;
  }
  throw new TypeError('Cannot convert object to primitive value');
};
$keep('binary', (operation, one, other) => {
  const hint = $isAdding(operation) ? 'default' : 'number';
  return $binary(operation, toPrimitive(one, hint), toPrimitive(other, hint));
});
$keep('toText', (value) => $text(toPrimitive(value, 'string')));
$keep('setter', (setter, self, value) => {
  setter.call(self, value);
  return value;
});
$keep('spread', (list, iterable) => {
  for (const each of iterable) list.push(each);
  return list;
});
$keep('take', (iterable, count) => {
  const list = [];
  if (count === 0) return list;
  for (const each of iterable) if (list.push(each) === count) break;
  return list;
});
$keep('spreadObject', (target, source) => {
  for (const key of Object.keys(source)) target[key] = source[key];
  return target;
});
const text = (value) => ($isText(value) ? value : $text(toPrimitive(value, 'string')));
const hidden = { text };
globalThis.hidden = hidden;

const construct = (name, make) => {
  const old = globalThis[name];
  $hide(make, old);
  $hide(make.prototype, { constructor: make });
  $hide(globalThis, { [name]: make });
};
const mustBeNew = (target, name) => {
  if (target === undefined) throw new TypeError(`Class constructor ${name} cannot be invoked without 'new'`);
};

construct('Map', function Map(entries) {
  if (!new.target) throw new TypeError("Constructor Map requires 'new'");
  const map = $newMap(new.target);
  if (entries !== undefined && entries !== null)
    for (const entry of entries) {
      if (!$isObject(entry)) throw new TypeError(`Iterator value ${$text(entry)} is not an entry object`);
      map.set(entry[0], entry[1]);
    }
  return map;
});
construct('Set', function Set(values) {
  if (!new.target) throw new TypeError("Constructor Set requires 'new'");
  const set = $newSet(new.target);
  if (values !== undefined && values !== null) for (const value of values) set.add(value);
  return set;
});
$hide(Map.prototype, {
  forEach(work, self) {
    for (const [key, value] of $list(this)) work.call(self, value, key, this);
  },
  get size() {
    return $sizeMap(this);
  },
  [Symbol.iterator]: Map.prototype.entries,
});
$hide(Set.prototype, {
  forEach(work, self) {
    for (const value of $list(this)) work.call(self, value, value, this);
  },
  get size() {
    return $sizeSet(this);
  },
});
Map.groupBy = (items, work) => {
  const map = new Map();
  let index = 0;
  for (const item of items) {
    const key = work(item, index++);
    if (map.has(key)) map.get(key).push(item);
    else map.set(key, [item]);
  }
  return map;
};
const addSymbols = (target, iterator) =>
  Object.defineProperty(target, Symbol.iterator, { value: iterator, writable: true, configurable: true });
addSymbols(Map.prototype, Map.prototype.entries);
addSymbols(Set.prototype, Set.prototype.values);
addSymbols(Array.prototype, Array.prototype.values);
addSymbols(Iterator.prototype, function () {
  return this;
});
addSymbols(Generator.prototype, function () {
  return this;
});
addSymbols(String.prototype, function () {
  return $cursor($list(this));
});
construct('WeakMap', class WeakMap extends Map {});
construct('WeakSet', class WeakSet extends Set {});

$hide(Object, {
  values: (value) => Object.keys(value).map((key) => value[key]),
  entries: (value) => Object.keys(value).map((key) => [key, value[key]]),
  assign: (target, ...sources) => {
    for (const source of sources)
      if (source !== undefined && source !== null)
        for (const key of Object.keys(source)) target[key] = source[key];
    return target;
  },
  fromEntries: (entries) => {
    const made = {};
    for (const [key, value] of entries) made[key] = value;
    return made;
  },
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
$hide(Object.prototype, {
  toLocaleString() {
    return this.toString();
  },
  propertyIsEnumerable(key) {
    return Object.keys(this).includes($text(key));
  },
});
$hide(Symbol.prototype, {
  get description() {
    return $description(this);
  },
});
$hide(globalThis, {
  Reflect: {
    ownKeys: (value) => Object.getOwnPropertyNames(value),
    has: (value, key) => key in value,
    get: (value, key) => value[key],
    set: (value, key, item) => {
      value[key] = item;
      return true;
    },
    getPrototypeOf: (value) => Object.getPrototypeOf(value),
    apply: (work, self, list) => work.apply(self, list),
    construct: (type, list) => new type(...list),
  },
});
$hide(Number, {
  MAX_SAFE_INTEGER: 9007199254740991,
  MIN_SAFE_INTEGER: -9007199254740991,
  MAX_VALUE: 1.7976931348623157e308,
  MIN_VALUE: 5e-324,
  EPSILON: 2.220446049250313e-16,
  POSITIVE_INFINITY: Infinity,
  NEGATIVE_INFINITY: -Infinity,
  NaN,
  parseInt,
  parseFloat,
});
$hide(Math, {
  PI: 3.141592653589793,
  E: 2.718281828459045,
  LN2: 0.6931471805599453,
  LN10: 2.302585092994046,
  SQRT2: 1.4142135623730951,
  random: () => $randomFrom($$random_bits()),
});
const nowMs = () => $$clock_millis();
construct('Date', function Date(...parts) {
  if (!new.target) return new Date().toString();
  return $newDate(new.target, parts.length === 0 ? [nowMs()] : parts);
});
$hide(Date, { now: nowMs });
$hide(Date.prototype, {
  toJSON() {
    return $text(this.getTime()) === 'NaN' ? null : this.toISOString();
  },
  setTime(ms) {
    throw new Error('changing a Date is not supported by the simulator');
  },
});

const serialize = (key, holder, replacer, keys, gap, indent, around) => {
  let value = holder[key];
  if ($isObject(value) || $typeOf(value) === 'bigint') {
    const toJSON = value.toJSON;
    if ($isFunction(toJSON)) value = toJSON.call(value, key);
  }
  if (replacer) value = replacer.call(holder, key, value);
  switch ($typeOf(value)) {
    case 'string':
      return $jsonText(value);
    case 'number':
      return value - value === 0 ? $text(value) : 'null';
    case 'boolean':
      return $text(value);
    case 'bigint':
      throw new TypeError('Do not know how to serialize a BigInt');
    case 'object':
      break;
    default:
      return undefined;
  }
  if (value === null) return 'null';
  if (around.includes(value)) throw circular(value, around, key);
  const inner = [...around, value];
  const deeper = indent + gap;
  const parts = [];
  const isArray = Array.isArray(value);
  if (isArray)
    for (let index = 0; index < value.length; index++)
      parts.push(serialize($text(index), value, replacer, keys, gap, deeper, inner) ?? 'null');
  else
    for (const name of keys ?? Object.keys(value)) {
      const part = serialize(name, value, replacer, keys, gap, deeper, inner);
      if (part !== undefined) parts.push(`${$jsonText(name)}:${gap ? ' ' : ''}${part}`);
    }
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  return gap
    ? `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}`
    : open + parts.join(',') + close;
};
const circular = (value, around, key) => {
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
$hide(JSON, {
  stringify: (value, replacer, space) => {
    const gap =
      $typeOf(space) === 'number'
        ? ' '.repeat(Math.min(10, space))
        : $isText(space)
          ? space.slice(0, 10)
          : '';
    const keys = Array.isArray(replacer) ? replacer.map(hidden.text) : undefined;
    return serialize('', { '': value }, $isFunction(replacer) ? replacer : undefined, keys, gap, '', []);
  },
});
const parsePlain = JSON.parse;
const revive = (holder, key, reviver) => {
  const value = holder[key];
  if ($isObject(value))
    for (const name of Object.keys(value)) {
      const made = revive(value, name, reviver);
      if (made === undefined) $delete(value, name);
      else value[name] = made;
    }
  return reviver.call(holder, key, value);
};
$hide(JSON, {
  parse: (source, reviver) => {
    const value = parsePlain(text(source));
    return $isFunction(reviver) ? revive({ '': value }, '', reviver) : value;
  },
});
globalThis.structuredClone = (value) => {
  const seen = new Map();
  const copy = (each) => {
    if ($isFunction(each)) throw new Error(`${$text(each)} could not be cloned.`);
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

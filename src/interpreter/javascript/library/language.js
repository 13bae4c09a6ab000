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
});
$hide(Set.prototype, {
  forEach(work, self) {
    for (const value of $list(this)) work.call(self, value, value, this);
  },
  get size() {
    return $sizeSet(this);
  },
});
const addSymbols = (target, iterator) => $hide(target, { [Symbol.iterator]: iterator });
addSymbols(Map.prototype, Map.prototype.entries);
addSymbols(Set.prototype, Set.prototype.values);
addSymbols(Array.prototype, Array.prototype.values);
addSymbols($intrinsic('Iterator'), function () {
  return this;
});
addSymbols($intrinsic('Generator'), function () {
  return this;
});
addSymbols(String.prototype, function () {
  return $cursor($list(this));
});

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
});

const serialize = (key, holder, replacer, keys, gap, indent, around) => {
  let value = holder[key];
  if ($isObject(value) || $typeOf(value) === 'bigint') {
    const toJSON = value.toJSON;
    if ($isFunction(toJSON)) value = toJSON.call(value, key);
  }
  if (replacer) value = replacer.call(holder, key, value);
  const type = $typeOf(value);
  if (type === 'string') return $jsonText(value);
  if (type === 'number') return value - value === 0 ? $text(value) : 'null';
  if (type === 'boolean') return $text(value);
  if (type === 'bigint') throw new TypeError('Do not know how to serialize a BigInt');
  if (type !== 'object') return undefined;
  if (value === null) return 'null';
  if (around.includes(value)) {
    $needs('language');
    throw hidden.circular(value, around, key);
  }
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
$hide(JSON, {
  parse: (source, reviver) => {
    const value = parsePlain(text(source));
    if (!$isFunction(reviver)) return value;
    $needs('language');
    return hidden.revive({ '': value }, '', reviver);
  },
});

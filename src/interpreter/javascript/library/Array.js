// Array methods that call functions of the program.
const hidden = globalThis.hidden;
const mustCall = (work) => {
  if (!$isFunction(work)) throw new TypeError(`${$inspect(work)} is not a function`);
};
const compareTexts = (one, other) => {
  const [x, y] = [hidden.text(one), hidden.text(other)];
  return x < y ? -1 : x > y ? 1 : 0;
};
// An empty array of the class of another.
const like = ({ constructor }) =>
  constructor === Array || !$isFunction(constructor) ? [] : new constructor();
// Stable: short runs by insertion, then merged.
const sorted = (list, compare) => {
  const { length } = list;
  if (length <= 16) {
    for (let index = 1; index < length; index++) {
      const item = list[index];
      let [low, high] = [0, index];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(item, list[middle]) < 0) high = middle;
        else low = middle + 1;
      }
      for (let at = index; at > low; at--) list[at] = list[at - 1];
      list[low] = item;
    }
    return list;
  }
  const half = length >> 1;
  const [left, right] = [sorted(list.slice(0, half), compare), sorted(list.slice(half), compare)];
  let [at, one, other] = [0, 0, 0];
  while (one < left.length && other < right.length)
    list[at++] = compare(left[one], right[other]) <= 0 ? left[one++] : right[other++];
  while (one < left.length) list[at++] = left[one++];
  while (other < right.length) list[at++] = right[other++];
  return list;
};
$hide(Array.prototype, {
  forEach(work, self) {
    mustCall(work);
    for (let index = 0; index < this.length; index++)
      if (index in this) work.call(self, this[index], index, this);
  },
  map(work, self) {
    mustCall(work);
    const made = like(this);
    made.length = this.length;
    for (let index = 0; index < this.length; index++)
      if (index in this) made[index] = work.call(self, this[index], index, this);
    return made;
  },
  filter(work, self) {
    mustCall(work);
    const made = like(this);
    for (let index = 0; index < this.length; index++)
      if (index in this && work.call(self, this[index], index, this)) made.push(this[index]);
    return made;
  },
  some(work, self) {
    mustCall(work);
    for (let index = 0; index < this.length; index++)
      if (work.call(self, this[index], index, this)) return true;
    return false;
  },
  every(work, self) {
    mustCall(work);
    for (let index = 0; index < this.length; index++)
      if (!work.call(self, this[index], index, this)) return false;
    return true;
  },
  find(work, self) {
    mustCall(work);
    for (let index = 0; index < this.length; index++)
      if (work.call(self, this[index], index, this)) return this[index];
  },
  findIndex(work, self) {
    mustCall(work);
    for (let index = 0; index < this.length; index++)
      if (work.call(self, this[index], index, this)) return index;
    return -1;
  },
  reduce(work, ...rest) {
    mustCall(work);
    let index = 0;
    let value = rest[0];
    if (rest.length === 0) {
      if (this.length === 0) throw new TypeError('Reduce of empty array with no initial value');
      value = this[index++];
    }
    for (; index < this.length; index++) if (index in this) value = work(value, this[index], index, this);
    return value;
  },
  flatMap(work, self) {
    return this.map(work, self).flat();
  },
  sort(compare) {
    if (compare !== undefined && !$isFunction(compare))
      throw new TypeError('The comparison function must be either a function or undefined');
    const known = this.filter((each) => each !== undefined);
    const order = compare === undefined ? compareTexts : compare;
    const result = sorted(known, order);
    for (let index = 0; index < this.length; index++)
      this[index] = index < result.length ? result[index] : undefined;
    return this;
  },
});
$hide(Array, {
  from(items, work) {
    const iterable = items[Symbol.iterator] !== undefined || $kind(items) === 18 || $isText(items);
    const list = iterable ? [...items] : [];
    if (!iterable) for (let index = 0; index < items.length; index++) list.push(items[index]);
    const made = work === undefined ? list : list.map((each, index) => work(each, index));
    if (this === Array || !$isFunction(this)) return made;
    const own = new this();
    own.push(...made);
    return own;
  },
});

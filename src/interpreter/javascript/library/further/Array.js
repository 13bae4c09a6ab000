// Array methods that few programs call.
$hide(Array.prototype, {
  findLast(work, self) {
    for (let index = this.length - 1; index >= 0; index--)
      if (work.call(self, this[index], index, this)) return this[index];
  },
  findLastIndex(work, self) {
    for (let index = this.length - 1; index >= 0; index--)
      if (work.call(self, this[index], index, this)) return index;
    return -1;
  },
  reduceRight(work, ...rest) {
    let index = this.length - 1;
    let value = rest[0];
    if (rest.length === 0) {
      if (this.length === 0) throw new TypeError('Reduce of empty array with no initial value');
      value = this[index--];
    }
    for (; index >= 0; index--) value = work(value, this[index], index, this);
    return value;
  },
  toSorted(compare) {
    return [...this].sort(compare);
  },
  toReversed() {
    return [...this].reverse();
  },
  toSpliced(...args) {
    const made = [...this];
    made.splice(...args);
    return made;
  },
  with(index, value) {
    const made = [...this];
    made[index < 0 ? made.length + index : index] = value;
    return made;
  },
});

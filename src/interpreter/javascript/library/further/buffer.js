// What few programs do with bytes.
import { hidden } from '../node/hidden.js';

$hide(Buffer, {
  alloc: (size, fill = 0) => $zeros(size, fill),
  allocUnsafe: (size) => $zeros(size, 0),
  concat: (list) => $join(list),
});
$hide(Buffer.prototype, {
  toJSON() {
    return { type: 'Buffer', data: [...this] };
  },
  equals(other) {
    return this.toString('hex') === other.toString('hex');
  },
  subarray(start, end) {
    return this.slice(start, end);
  },
  readInt32BE(at = 0) {
    return (this[at] << 24) | (this[at + 1] << 16) | (this[at + 2] << 8) | this[at + 3];
  },
  writeInt32BE(value, at = 0) {
    for (let index = 0; index < 4; index++) this[at + index] = (value >>> (24 - 8 * index)) & 255;
    return at + 4;
  },
});
const invalidArgument = (message) => Object.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_TYPE' });
hidden.refuseBytes = (value) => {
  const kind = value === null || value === undefined ? $text(value) : `type number (${value})`;
  throw invalidArgument(
    `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${kind}`,
  );
};
hidden.refuseCallback = (work) => {
  throw invalidArgument(`The "callback" argument must be of type function. Received ${$inspect(work)}`);
};

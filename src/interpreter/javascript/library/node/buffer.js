// The module buffer.
import { hidden } from './hidden.js';

export const Buffer = function Buffer() {
  throw new Error('new Buffer() is deprecated: use Buffer.from()');
};
Buffer.prototype = globalThis.Buffer.prototype;
$hide(Buffer, {
  from: (value, encoding) => {
    if (value === undefined || value === null || $typeOf(value) === 'number') {
      $needs('language');
      hidden.refuseBytes(value);
    }
    return $bytes(value, encoding);
  },
  isBuffer: (value) => $kind(value) === 15,
  byteLength: (value, encoding) => ($isText(value) ? $bytes(value, encoding).length : value.length),
});
$stubs(Buffer, 'alloc allocUnsafe concat');
$hide(Buffer.prototype, { constructor: Buffer });
$stubs(Buffer.prototype, 'toJSON equals subarray readInt32BE writeInt32BE');
$hide(globalThis, { Buffer });

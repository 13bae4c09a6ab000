// What is in the part "language": calling it asks for the part.
const Reflect = {};
const Intl = {};
$hide(globalThis, { Reflect, Intl });
$stubs(Reflect, 'ownKeys has get set getPrototypeOf apply construct defineProperty deleteProperty', true);
$stubs(
  globalThis,
  'WeakMap WeakSet WeakRef structuredClone encodeURIComponent decodeURIComponent encodeURI decodeURI',
);
$stubs(Map, 'groupBy');
$stubs(
  Object,
  'getOwnPropertyNames getOwnPropertySymbols setPrototypeOf defineProperty getOwnPropertyDescriptor freeze seal preventExtensions isFrozen isSealed isExtensible create defineProperties getOwnPropertyDescriptors groupBy',
);
$stubs(Object.prototype, 'isPrototypeOf toString toLocaleString propertyIsEnumerable');
$stubs(Function.prototype, 'bind');
$stubs(Symbol, 'for');
$stubs(Symbol.prototype, 'toString');
$stubs(Error, 'captureStackTrace');
$stubs(Array, 'of');
$stubs(Array.prototype, 'findLast findLastIndex reduceRight toSorted toReversed toSpliced with lastIndexOf');
$stubs(Promise, 'allSettled any withResolvers');
$stubs(Math, 'fround imul clz32 pow cbrt hypot exp log log2 log10 sin cos tan atan2 atan');
$stubs(Number, 'isSafeInteger');
$stubs(Number.prototype, 'toPrecision toExponential');
$stubs(BigInt.prototype, 'toString toLocaleString');
$stubs(BigInt, 'asIntN asUintN');
$stubs(String, 'fromCharCode fromCodePoint raw');
$stubs(
  String.prototype,
  'substr lastIndexOf toLocaleUpperCase toLocaleLowerCase concat localeCompare normalize codePointAt match matchAll search',
);
$stubs(RegExp.prototype, 'exec test');
$stubs(Date, 'parse UTC');
$stubs(
  Date.prototype,
  'FullYear Month Date Hours Minutes Seconds Milliseconds'
    .split(' ')
    .flatMap((part) => [`get${part}`, `getUTC${part}`, `set${part}`, `setUTC${part}`])
    .join(' '),
);
$stubs(
  Date.prototype,
  'getDay getUTCDay getTimezoneOffset setTime toString toUTCString toDateString toTimeString',
);
const stubsOfLocale = (target, names) => $stubs(target, names, false, 'locale');
stubsOfLocale(Intl, 'NumberFormat DateTimeFormat');
stubsOfLocale(Number.prototype, 'toLocaleString');
stubsOfLocale(Date.prototype, 'toLocaleTimeString toLocaleDateString toLocaleString');

const a = [5, 3, 8, 1];
console.log(a.map((x) => x * 2), a.filter((x) => x > 2), a.reduce((s, x) => s + x, 0), a.reduce((s, x) => s + x), a.find((x) => x > 4), a.findIndex((x) => x > 4), a.some((x) => x > 7), a.every((x) => x > 0));
console.log(a.slice(1, 3), a.slice(-2), a.indexOf(8), a.includes(3), a.join('-'), a.concat([9], 10), [...a].reverse(), a.at(-1));
const b = [1, 2, 3, 4, 5]; console.log(b.splice(1, 2, 'x', 'y', 'z'), b, b.push(6), b.pop(), b.shift(), b.unshift(0), b);
console.log([1, [2, [3, [4]]]].flat(), [1, [2, [3]]].flat(Infinity), [1, 2].flatMap((x) => [x, x * 10]), Array.isArray([]), Array.of(7), new Array(5).fill(0));
const people = [{ n: 'b', a: 1 }, { n: 'a', a: 1 }, { n: 'c', a: 0 }]; console.log(people.sort((x, y) => x.a - y.a).map((p) => p.n).join());
console.log(Array.from('abc', (c) => c.toUpperCase()), Object.entries({ x: 1, y: 2 }).map(([k, v]) => `${k}=${v}`).join('&'));
console.log(Array.from({ length: 30 }, (_, i) => i), Array.from({ length: 120 }, (_, i) => i));
console.log(Array.from({ length: 8 }, (_, i) => 'item number ' + i), ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
console.log([1.5, 22.75, 3, 4, 5, 6, 7, 8, 9, 10], [true, false, null, undefined, 1, 'x', 2n]);
console.log({ long: 'x'.repeat(60), other: 'y'.repeat(30) }, { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10, k: 11, l: 12, m: 13, n: 14, o: 15, p: 16, q: 17 });
console.log([{ topic: 'orders', partition: 0, offset: '12', key: 'k1', value: 'some value', headers: {}, timestamp: '1700000000000' }]);
console.log([[1, 2, [3, 4, [5, [6]]]], { a: { b: { c: {} } } }], { f() { }, g: () => 1, h: class Q { }, i: function () { } });
console.log('str', ['it\'s', "say \"hi\"", `both ' and "`, 'new\nline', 'tab\t', 'back\\slash'], 'raw\'s');
console.log('%s is %d years and %i, %f, %O %%', 'Bob', 42.5, 42.9, '1.5', { b: 2 }, 'extra', 7);
console.log(a.toString(), String([1, [2, 3]]), [null, undefined, 1].join(), [].concat(1, [2], [[3]]));
console.log([3, 2, 1].toSorted(), [1, 2, 3].with(1, 9), [1, 2, 3].findLast((x) => x < 3));
const nested = { level1: { level2: { level3: { level4: 'deep' } } }, arr: [[1, [2, [3, [4]]]]] }; console.log(nested);
console.log(JSON.stringify(nested), JSON.stringify({ u: undefined, f() { }, n: null, d: new Date(0), nan: NaN, s: 'q"uote\n' }), JSON.stringify([undefined, () => 1]));
console.log(JSON.stringify({ a: [1, { b: 2 }], c: {} , e: []}, null, 2), JSON.stringify({ a: 1, b: 2 }, ['a']), JSON.stringify({ a: 5 }, (k, v) => typeof v === 'number' ? v + 1 : v));
console.log(JSON.parse('{"a":[1,2,{"b":null}],"c":"\\u0041\\n"}'), JSON.parse('[1e3, -2.5, true]', (k, v) => v === true ? 'yes' : v));
for (const bad of ['{bad}', '', '{"a":1,}', '[1,2', '{"a" 1}', 'nul', '"abc', '01', '{"a":1} x', 'undefined']) { try { JSON.parse(bad); } catch (e) { console.log(e.name, e.message); } }
const circ = { name: 'c' }; circ.self = circ; console.log(circ); try { JSON.stringify(circ); } catch (e) { console.log(e.message); }
const sparse = [1, , , 4]; sparse[6] = 7; console.log(sparse, sparse.length, 1 in sparse); sparse.length = 2; console.log(sparse);
const arr = [1, 2, 3]; arr.extra = 'prop'; console.log(arr, Object.keys(arr)); delete arr[1]; console.log(arr);
try { [].reduce((x) => x); } catch (e) { console.log(e.message); } try { [1].map(3); } catch (e) { console.log(e.message); } try { new Array(-1); } catch (e) { console.log(e.message); }
try { for (const x of 5) { } } catch (e) { console.log(e.message); } try { const foo = {}; for (const x of foo) { } } catch (e) { console.log(e.message); } try { [...undefined]; } catch (e) { console.log(e.name); }
const big = {}; for (let i = 0; i < 30; i++) big['key' + i] = i; console.log(big);
console.log([['a', 1], ['b', 2]], new Map([['list', [1, 2, 3]], ['obj', { a: 1 }]]), [new Map([[1, 2]]), new Set(['x'])]);
console.log(Object.create(null), Object.assign(Object.create(null), { a: 1 }), [function foo() { }, Symbol('s'), 12345678901234567890n, new Error('e').message]);
console.log(process.argv.length, [undefined], [[]], [{}], {}, []);
console.log(['apple', 'banana', 'cherry', 'dragonfruit', 'elderberry', 'fig', 'grape', 'honeydew melon', 'iceberg'], 'x'.padStart(5, 'ab') + '|' + 'x'.padEnd(4) + '|');
console.log(new Error('top') instanceof Error, [1, 2, 3] + '', { toString() { return 'custom'; } } + '', [1, 2, 3, 4, 5, 6, 7].length);

const s = 'Hello, World';
console.log(s.length, s[0], s.at(-1), s.charAt(1), s.charCodeAt(0), s.indexOf('o'), s.lastIndexOf('o'), s.slice(-5), s.substring(7, 3), s.toUpperCase(), s.toLowerCase(), s.split(', '), s.split(''), s.includes('World'), s.startsWith('Hell'), s.endsWith('d'));
console.log('  trim '.trim() + '|', 'a-b-c'.replace('-', '+'), 'a-b-c'.replaceAll('-', '+'), 'abc'.repeat(2), 'a,b,,c'.split(','), 'x'.concat('y', 1), 'abc'.localeCompare('abd'));
console.log(/(\d+)-(\d+)/.exec('tel 12-34 x'), 'tel 12-34'.match(/\d+/g), 'nope'.match(/\d/), /^\w+@\w+\.com$/.test('me@site.com'));
console.log('2024-01-15'.replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1'), 'aBc'.replace(/[A-Z]/g, (m) => `_${m.toLowerCase()}`), 'a1b22c'.split(/\d+/), 'one  two'.split(/\s+/), 'x=1;y=2'.split(/[;=]/));
const re = /(?<year>\d{4})-(?<month>\d\d)/u; const m = re.exec('on 2024-05!'); console.log(m.groups.year, m.groups.month, m.index, m[0], re);
for (const x of 'a1b2'.matchAll(/([a-z])(\d)/g)) console.log(x[1], x[2], x.index);
const g = /o/g; console.log(g.test('foo'), g.lastIndex, g.test('foo'), g.lastIndex, g.test('foo'), g.lastIndex, g.flags, g.source);
console.log('aaa'.replace(/a*?/g, 'x'), 'abcabc'.search(/c/), /a|b|cd/.test('xcd'), /(a+)+b/.test('aaab'), /\bfoo\b/.test('a foo b'), /^$/m.test('a\n\nb'), /[^abc]/.test('abc'), /(?=x)x/.test('x'), /(?<!a)b/.test('ab'));
console.log('camelCaseString'.replace(/([A-Z])/g, ' $1').toLowerCase(), 'a.b*c'.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'ÄÖ'.toLowerCase(), '\u{1F600}'.length, [...'\u{1F600}x'].length, '\x41\u0042');
try { new RegExp('('); } catch (e) { console.log(e.message); } try { new RegExp('[a'); } catch (e) { console.log(e.message); } try { new RegExp('a**'); } catch (e) { console.log(e.message); }
console.log(encodeURIComponent ? 'uri' : '', isNaN('x'), Number.isInteger(5), Number('12abc'), (12.5).toString(2), (1e6).toLocaleString(), (1234567.891).toLocaleString(), parseInt('101', 2));
console.log(Buffer.from('héllo'), Buffer.from('héllo').toString(), Buffer.from('aGk=', 'base64').toString(), Buffer.from('hi').toString('hex'), Buffer.from('hi there').toString('base64'), Buffer.from([104, 105]).toString(), Buffer.byteLength('é'), Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString());
console.log(JSON.stringify(Buffer.from('hi')), Buffer.isBuffer(Buffer.from('')), Buffer.from('abc').length, Buffer.from('abc')[1], Buffer.from('a').equals(Buffer.from('a')));
console.log(10n ** 20n, 7n / 2n, -7n % 3n, BigInt(10) + 5n, BigInt('123'), typeof 5n, 5n > 4, 2n == 2, [1n]); try { 1n + 1; } catch (e) { console.log(e.message); }
console.log(Math.round(2.5), Math.round(-2.5), Math.trunc(-4.7), Math.sign(-3), Math.sqrt(16), Math.cbrt(27), Math.hypot(3, 4), Math.min(), Math.max(1, '3', 2), Math.abs(-5), Math.floor(-0.5), Math.PI.toFixed(5), Math.log10(1000), Math.log2(8), Math.pow(2, 0.5));
console.log(0.1 * 3, 1.005 * 100, 123.456e5, 5e-324, 1.7976931348623157e308, 100000000000000000000, 1e300 * 1e10, 4.35 * 100, 1.1 + 2.2, 9007199254740993, 0xff, 0b101, 0o17, 1_000_000);
const t = 'line1\nline2'; console.log(t, [t], t.split('\n').map((l, i) => `${i}: ${l}`).join('\n'));
console.log(new Date(0).toISOString(), new Date('2024-03-10T10:20:30Z').getTime(), new Date(2024, 0, 31).getMonth(), new Date('2024-01-01').getDay(), String(new Date(NaN)));
console.log(String(Symbol('a')), [Symbol.iterator], `${[1, 2]}`, String({}), String([{}]), String(() => 1), '' + null);
console.log('%c styled', 'color: red', 'after'); console.log('100%', 5); console.log('%s', null, undefined, { a: 1 }); console.log('%d', '42'); console.log('a\tb');
console.error('to stderr'); console.info('info'); console.debug('debug'); console.group('G'); console.log('inside\nlines'); console.groupEnd(); console.log('out'); console.count(); console.count('x'); console.count();
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 }); console.log(structuredClone({ a: [1, new Date(0)] }), Number.EPSILON > 0, globalThis === global);
console.log(typeof require('util').inspect, require('util').format('%s-%s', 1, 2), require('node:events').name, require('util').inspect({ a: { b: { c: { d: {} } } } }, { depth: null }));

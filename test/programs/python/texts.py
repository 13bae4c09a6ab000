name, n, x = 'World', 42, 3.14159
print(f'{name:>10}|{name:<10}|{name:^10}|{name:*^11}|{n:08.3f}|{n:+d}|{n:x}|{n:#b}|{x:.2e}|{x:10.3f}|{n!r:>5}|{x:g}|{1e10:g}|{1234567.891:,.2f}|{n:_}|{0.000012345:g}|{n:c}')
print(f"{'nested ' + name!r} {{braces}} {n + 1} {[i for i in range(3)]} {'a' if n else 'b'} {n:{5}} {x:.{2}f} {name=} {n + 1 = }")
print('{0} {1} {0} {name}'.format('a', 'b', name='c'), '{:>{w}}'.format('r', w=5), '{0[1]} {1.real}'.format([1, 2], 3) if False else '{0[1]}'.format([1, 2]))
print('%s|%10s|%-10s|%05d|%.3f|%x|%o|%e|%r|%c|%%|%+d|%5.1f' % ('s', 'r', 'l', 42, 2.0, 255, 8, 12345.678, 'q', 'z', 5, 2.25))
print('%(a)s %(b)d' % {'a': 1, 'b': 2})
print('a\tb\\n', r'raw\n', 'uni\u00e9\N{BULLET}' if False else 'uni\u00e9', b'by\x00te', 'joined' 'strings', """multi
line""")
s = 'Hello, World'
print(s[0], s[-1], s[1:5], s[::-1], s[::2], s.count('l'), s.index('W'), s.rfind('o'), s.swapcase(), s.casefold(), 'x' * 3, s.center(20, '*'), s.ljust(15, '.'), s.rjust(15))
print('  strip '.strip(), 'xxabxx'.strip('x'), 'a b  c'.split(), 'a,b,,c'.split(','), 'a b c'.split(' ', 1), 'a.b.c'.rsplit('.', 1), 'l1\nl2\r\nl3'.splitlines(), 'abc'.isalpha(), '12'.isdigit(), 'a1'.isalnum(), ' '.isspace(), 'Ab'.istitle() if False else 'AB'.isupper())
print('é'.encode('utf-8'), 'é'.encode('latin-1'), b'\xc3\xa9'.decode(), bytes([65, 66]), list(b'AB'), b'ab' + b'c', b'abc'[1], b'abc'[0:2], 'key'.encode() == b'key', b'x'.hex(), len('日本'), '日本'[1])
print(repr('a\'b"c'), repr("it's"), ascii('é') if False else repr('é'), str(1.0), str(1e100), repr(0.1), 1e-7, 100000000000000000.0, float('inf'), float('nan'), -0.0, 1.5e300 * 1e10)
print(7 // 2, -7 // 2, 7 % -3, 2 ** 0.5, 10 / 4, 10 // 4.0, 1_000_000, 0xff, 0b11, 0o17, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 40, -1 >> 1, round(3.14159, 2), round(-2.5), round(1234, -2), abs(-5), pow(2, 10, 1000), divmod(17, 5))
print(int('ff', 16), int(' 42 '), int(3.99), int(-3.99), float('1e3'), bool('False'), bool([]), int('-0b101', 0) if False else int('101', 2), 3 .__class__ if False else type(3).__name__)
print(12345678901234567890 * 98765432109876543210, 2 ** 200 // 3 ** 50, -(2 ** 70) % 1000, hash(5) == hash(5.0), 10 ** 20, 0.1 + 0.2 == 0.3)
print('abc' < 'abd', [1, 2] < [1, 3], (1, 'a') == (1, 'a'), 1 == 1.0 == True, None == 0, 'a' in 'cat', not 0, 1 and 2, 0 or 'x', [] or None)
print(max('apple', 'fig', key=len), min([3, 1, 2]), sum([0.1] * 3), sorted(['b', 'A', 'c'], key=str.lower), sorted({'b': 1, 'a': 2}), list(reversed('abc')), list(map(lambda v: v * 2, [1, 2])), list(filter(lambda v: v > 1, [1, 2, 3])))

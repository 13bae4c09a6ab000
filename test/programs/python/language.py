import sys, time, json, uuid, logging, os, random
def gen():
    x = yield 1
    print('got', x)
    y = yield 2
    print('got', y)
    return 9
g = gen()
print(next(g))
print(g.send('a'))
try:
    g.send('b')
except StopIteration as e:
    print('stop', e.value)
def inner():
    r = yield 1
    return r
def outer():
    v = yield from [1, 2]
    w = yield from inner()
    print('w', w)
    yield 'end'
print(list(outer()))
def clean():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
c = clean()
print(next(c))
c.close()
try:
    next(c)
except StopIteration:
    print('done')
class Counter:
    total = 0
    def __init__(self, start=0, *, step=1):
        self.n = start
        self.step = step
    def __iter__(self):
        return self
    def __next__(self):
        if self.n > 3:
            raise StopIteration
        self.n += self.step
        return self.n
    @property
    def double(self):
        return self.n * 2
    @double.setter
    def double(self, v):
        self.n = v // 2
    @staticmethod
    def make():
        return Counter(1, step=2)
    @classmethod
    def build(cls, n):
        return cls(n)
print(list(Counter()))
c = Counter.make()
c.double = 10
print(c.n, c.double, Counter.build(2).n)
def deco(fn):
    def wrapper(*args, **kwargs):
        print('calling', fn.__name__, args, kwargs)
        return fn(*args, **kwargs)
    return wrapper
@deco
def add(a, b=2, *rest, c, d=4, **kw):
    return a, b, rest, c, d, kw
print(add(1, c=3))
print(add(1, 2, 3, 4, c=5, e=6))
def repeat(n):
    def d(fn):
        def w(*a):
            for _ in range(n):
                fn(*a)
        return w
    return d
@repeat(2)
def hi(name):
    print(f'hi {name!r:>8} {3.14159:.2f} {42:05d} {1234567:,} {255:#x} {0.5:%} {name=}')
hi('bob')
for i in range(5):
    if i == 3:
        break
else:
    print('no')
for i in range(2):
    pass
else:
    print('else')
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print(n)
else:
    print('while else')
def f():
    try:
        return 'try'
    finally:
        print('fin')
print(f())
try:
    1 / 0
except (ValueError, ZeroDivisionError) as e:
    print(type(e).__name__, e)
else:
    print('none')
finally:
    print('finally')
class Ctx:
    def __enter__(self):
        print('enter'); return self
    def __exit__(self, t, v, tb):
        print('exit', t, v); return True
with Ctx() as c, Ctx():
    raise ValueError('x')
x = [1, 2, 3, 4, 5]
print(x[1:3], x[::-1], x[-2:], x[:-1:2])
a, *b = x
print(a, b)
print(2 ** 100, -7 // 2, -7 % 3, 7.5 // 2, divmod(-7, 2), 10 ** -2, 1e20, 1e16, 0.1 + 0.2, 1 / 3)
print('%s %d %5.2f %r %x %%' % ('a', 3, 2.5, 'q', 255), '{} {0!r}'.replace('{} ', '').format('z'), '{:>5}|{:<5}|{:^5}'.format(1, 'a', 'b'))
if (m := 5) > 3:
    print(m)
print({'a': 1, **{'b': 2}}, [*x, 6], {1, 2} | {3})
print(json.dumps({'a': [1, 2.5, None, True], 'b': 'é"\n'}), json.dumps({'k': 1}, indent=2), json.loads('{"x": [1, 2, {"y": null}]}'))
print(isinstance(3, int), isinstance('a', (int, str)), callable(f), hasattr(c, 'zz'), getattr(c, 'zz', 7))
print('a,b,c'.split(','), ' x '.strip(), 'abc'.upper(), 'Hello'.lower(), 'abc'.find('c'), '-'.join(['a', 'b']), 'a-b'.partition('-'), 'abc'.startswith('ab'), 'x'.zfill(3), 'abc'.replace('b', 'z'), 'hello world'.title(), 'abc'.encode(), b'abc'.decode('utf-8'), 'abc'[1], len('abc'))
global_v = 1
def setg():
    global global_v
    global_v = 5
setg()
print(global_v)
def outerf():
    count = 0
    def inc():
        nonlocal count
        count += 1
        return count
    inc(); inc()
    return count
print(outerf())
print(sum(i * i for i in range(10)), max([3, 1, 2]), min(4, 2), sorted([3, 1, 2], reverse=True), list(enumerate('ab', 1)), list(zip([1, 2], [3, 4])), any([0, 1]), all([]))
print([(i, j) for i in range(3) for j in range(i)], {k: v for k, v in zip('ab', [1, 2])}, {i % 2 for i in range(5)})
f2 = lambda a, b=2: a + b
print(f2(1), (lambda *a: a)(1, 2))
print(1 < 2 < 3, 1 if [] else 2, not None, None is None, 3 in [1, 2, 3], 'a' not in 'abc')
del x[0]
print(x)
assert True
try:
    assert False, 'msg'
except AssertionError as e:
    print('assert', e)
print(str(b'\x00\xff'), repr('it\'s'), repr("a\tb\u00e9\x00"), 'tab\\n')
print(type(1), type('a'), type(None), type(c), Counter, f2.__name__)
print(int('12'), float('1.5'), str(12), bool(''), list('abc'), tuple([1]), dict(a=1), round(2.675, 2), round(2.5), abs(-3), hex(255), bin(5), oct(8), chr(65), ord('A'))
class E(Exception):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code
try:
    raise E(5)
except E as e:
    print(e, e.code, e.args)
try:
    try:
        raise KeyError('k')
    except KeyError as e:
        raise ValueError('v') from e
except ValueError as e:
    print(repr(e), repr(e.__cause__))
print(*[1, 2], sep='-', end='!\n')
print(sys.argv[1:], __name__)
if __name__ == '__main__':
    print('main')

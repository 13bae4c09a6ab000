import sys
class Money:
    rate = 2
    def __init__(self, n, unit='EUR'):
        self.n = n
        self.unit = unit
    def __str__(self):
        return f'{self.n} {self.unit}'
    def __repr__(self):
        return f'Money({self.n!r})'
    def __eq__(self, other):
        return isinstance(other, Money) and self.n == other.n
    def __lt__(self, other):
        return self.n < other.n
    def __le__(self, other):
        return self.n <= other.n
    def __add__(self, other):
        return Money(self.n + (other.n if isinstance(other, Money) else other))
    def __radd__(self, other):
        return Money(self.n + other)
    def __sub__(self, other):
        return NotImplemented
    def __neg__(self):
        return Money(-self.n)
    def __bool__(self):
        return self.n != 0
    def __len__(self):
        return 3
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return self.n * i
    def __setitem__(self, i, v):
        print('set', i, v)
    def __delitem__(self, i):
        print('del', i)
    def __contains__(self, x):
        return x == self.n
    def __call__(self, *a, **k):
        return a, k
    def __format__(self, spec):
        return '<' + spec + '>'
    def __int__(self):
        return self.n
    def __iadd__(self, other):
        self.n += other
        return self
m = Money(5)
print(m, [m], '%s %r' % (m, m), '%s' % m, '{} {!r} {:>4}'.format(m, m, m), f'{m} {m!s} {m:x}', str(m) + '!', 'a' if m else 'b')
print(m + 1, 1 + m, sum([Money(1), Money(2)]), m == Money(5), m != Money(5), m < Money(6), m >= Money(6), m > Money(1), sorted([Money(3), Money(1)]), max([Money(3), Money(9)]))
print(list(m), m[1], 5 in m, 6 not in m, m(1, x=2), len(m), -m, int(m), bool(Money(0)), not m)
m[0] = 9
del m[1]
m += 10
print(m, Money(1) == 1, [Money(1)] == [Money(1)], Money(1) in [Money(1)], [Money(2)].index(Money(2)), {'k': Money(1)} == {'k': Money(1)}, (1, Money(2)) == (1, Money(2)))
for bad in (lambda: m - 1, lambda: m * 2, lambda: {m: 1}, lambda: m.nope, lambda: Money(), lambda: Money(1, 2, 3), lambda: None + 1, lambda: len(5), lambda: int('x'), lambda: [][0], lambda: {}['k'], lambda: 'a' + 1, lambda: (1).x):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class Base:
    instances = []
    def __init__(self, **kw):
        super().__init__()
        self.__dict__.update(kw)
        Base.instances.append(type(self).__name__)
    def hello(self):
        return 'base ' + self.who()
    def who(self):
        return 'b'
    @classmethod
    def make(cls, **kw):
        return cls(**kw)
    @staticmethod
    def util(x):
        return x + 1
    @property
    def size(self):
        return len(self.__dict__)
class Left(Base):
    def who(self):
        return 'l' + super().who()
class Right(Base):
    def who(self):
        return 'r' + super().who()
class Both(Left, Right):
    def hello(self):
        return super().hello() + '!'
b = Both.make(x=1, y=2)
print(b.hello(), b.size, b.x, Both.util(1), b.util(2), [c.__name__ for c in Both.__mro__], isinstance(b, Right), issubclass(Both, Base), Base.instances, type(b) is Both)
b.extra = 5
print(vars(b), hasattr(b, 'extra'), getattr(b, 'none', None), b.__class__.__name__, Both.__bases__ == (Left, Right))
del b.extra
setattr(b, 'z', 3)
print(sorted(b.__dict__))
try:
    b.size = 3
except AttributeError as e:
    print(e)
class Meter:
    def __init__(self):
        self._v = 0
    @property
    def v(self):
        return self._v
    @v.setter
    def v(self, value):
        if value < 0:
            raise ValueError('negative')
        self._v = value
mm = Meter()
mm.v = 4
mm.v += 1
print(mm.v)
try:
    mm.v = -1
except ValueError as e:
    print('no:', e)
class Stack(Exception):
    pass
class Inner(Stack):
    def __str__(self):
        return 'inner!'
try:
    raise Inner('a', 2)
except Stack as e:
    print(e, repr(e), e.args, isinstance(e, Exception))
def gen(n):
    for i in range(n):
        got = yield i
        if got:
            print('got', got)
    return 'end'
def both():
    r = yield from gen(2)
    print('r', r)
    yield 99
print(list(both()), [x for x in (y * y for y in range(4)) if x % 2 == 0], dict(a=1, **{'b': 2}), next(gen(3)), next(iter([]), 'default'))
first, *rest = gen(4)
print(first, rest, *gen(2), sep='|')
def outer():
    fs = []
    for i in range(3):
        def f(j=i):
            return i, j
        fs.append(f)
    return [f() for f in fs]
print(outer(), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
x = 10
def shadow():
    try:
        print(x)
        x = 1
    except UnboundLocalError as e:
        print(e)
shadow()
def rebind():
    global x
    x += 1
rebind()
print(x, [a + b for a, b in [(1, 2), (3, 4)]], {v: k for k, v in {'a': 1}.items()})
matrix = [[1, 2], [3, 4]]
print([[row[i] for row in matrix] for i in range(2)], [*range(3), *'ab'], list(zip(*matrix)), sum(sum(r) for r in matrix))
while True:
    try:
        break
    finally:
        print('broke')
for i in range(3):
    try:
        if i == 1:
            continue
        print('i', i)
    finally:
        print('f', i)
else:
    print('else')
def ret():
    for i in range(3):
        try:
            return i
        finally:
            print('cleanup')
print(ret())
print(f'{x:>{5}}|{"q"!r}|{[1, 2][0]}', 1 if x else 2, x if x > 5 and x < 20 else 0, 1 < x < 20 != 3)

class Base:
    count = 0
    def __init__(self, name):
        self.name = name
        Base.count += 1
    def greet(self):
        return 'I am ' + self.name
    @property
    def loud(self):
        return self.name.upper()
    @loud.setter
    def loud(self, value):
        self.name = value.lower()
    @staticmethod
    def helper(x):
        return x * 2
    @classmethod
    def make(cls, name):
        return cls(name)
    def __eq__(self, other):
        return isinstance(other, Base) and self.name == other.name
    def __lt__(self, other):
        return self.name < other.name
    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.name)
    def __add__(self, other):
        return Base(self.name + getattr(other, 'name', str(other)))
    def __radd__(self, other):
        return Base(str(other) + self.name)
    def __len__(self):
        return len(self.name)
    def __getitem__(self, i):
        return self.name[i]
    def __contains__(self, x):
        return x in self.name
    def __call__(self, *a, **k):
        return (a, k)
    def __iter__(self):
        for c in self.name:
            yield c.upper()
class Child(Base):
    def greet(self):
        return super().greet() + '!'
    def __str__(self):
        return f'<{self.name}>'
a, b = Base('ann'), Child.make('bob')
print(a.greet(), b.greet(), a.loud, Base.count, Base.helper(4))
b.loud = 'BILL'
print(b.name, str(b), repr(b), b, [a, b], {'x': b})
print(a == Base('ann'), a != b, a < b, sorted([b, a]), max(a, b), [a] == [Base('ann')])
print(a + b, 'x' + a, a + 1, len(a), a[0], a[-1:], 'n' in a, a(1, z=2))
print(list(b), [*b], ','.join(b), bool(a), bool(Base('')), a.__class__.__name__)
print(isinstance(b, Base), issubclass(Child, Base), Child.__mro__[1].__name__, hasattr(a, 'q'))
class Meta:
    def __getattr__(self, name):
        return 'dyn ' + name
print(Meta().foo, getattr(Meta(), 'bar'))
class A:
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super().f()
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    def f(self): return 'D' + super().f()
print(D().f(), [c.__name__ for c in D.__mro__])
class Ctx:
    def __init__(self, n, swallow=False): self.n = n; self.s = swallow
    def __enter__(self): print('enter', self.n); return self
    def __exit__(self, t, v, tb): print('exit', self.n, t.__name__ if t else None, v); return self.s
with Ctx(1) as c, Ctx(2):
    print('in', c.n)
with Ctx(3, True):
    raise KeyError('k')
def early():
    with Ctx(4):
        return 'r'
print(early())
for i in range(2):
    with Ctx(5):
        if i == 0: continue
        break
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), [x for x in It(2)], sum(It(4)), dict(zip('ab', It(2))))
x, y = It(2)
print(x, y)
a.extra = 5
del a.extra
try:
    print(a.extra)
except AttributeError as e:
    print(e)

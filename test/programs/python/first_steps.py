x = 5
print("hi", x + 3, [1, 'a', None, 2.5], {'k': (1,)})
def f(a, b=2, *c, d=4, **e):
    return a, b, c, d, e
print(f(1), f(1, 3, 4, 5, d=6, z=7))
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A({self.n!r})"
class B(A):
    def __init__(self, n):
        super().__init__(n * 2)
print([A(1), B(2)], A(3))
for i in range(3):
    if i == 1: continue
    print(i, end=' ')
else:
    print('done')
try:
    1 / 0
except ZeroDivisionError as e:
    print('caught', e)
finally:
    print('fin')
def g(n):
    for i in range(n):
        yield i * i
print(list(g(4)), sum(x for x in g(4) if x), sorted([3, 1, 2], key=lambda v: -v))
print("%5.2f|%s|%-4d|" % (3.14159, 'q', 7), "{:>6}|{name}".format('ab', name=1), f"{x:04d} {x=}")
a, *b = [1, 2, 3]
print(a, b, {i: i ** 2 for i in b}, 2 ** 100, -7 // 2, -7 % 3)
def h():
    raise ValueError('bad')
h()

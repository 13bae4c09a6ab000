n = None
d = {'b': 2, 'a': 1}
print(d.get('z'), d.setdefault('c', []), d.pop('zz', 'none'), d.popitem(), list(d.items()), d.copy(), dict(zip('ab', [1, 2])), dict([('x', 1)]), d == {'a': 1, 'b': 2}, 'a' in d, len(d))
d.update({'q': 9}, r=8); print(d); d.clear(); print(d, bool(d))
print({**{'a': 1}, 'b': 2} | {'c': 3}, sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]), max({'a': 3, 'b': 9}, key=lambda k: {'a': 3, 'b': 9}[k]))
for k in list({'a': 1}): print(k)
try:
    x = {'a': 1}
    for k in x:
        x['b' + k] = 1
except RuntimeError as e:
    print(e)
for bad in (lambda: {}['x'], lambda: {}.pop('x'), lambda: {}.popitem(), lambda: dict([1]), lambda: {[]: 1}, lambda: {1, []}, lambda: set().pop(), lambda: {1}.remove(2)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
s = {1, 2, 3}
s.add(4); s.discard(9); s.remove(1); s.update([7, 8]); print(len(s), 2 in s, s & {2}, s - {2, 3, 4, 7}, {1, 2} <= {1, 2, 3}, {1} < {1}, s.isdisjoint({100}), {1}.union([2], [3]), {1, 2}.intersection([2]), {1, 2}.difference([2]), {1, 2} ^ {2, 3}, frozenset([1]) | {2}, {1, 2}.issubset({1, 2, 3}))
l = [5, 3, 9]
l.sort(reverse=True); print(l); l.sort(key=lambda v: -v if v > 4 else v); print(l, l.index(9), l.count(3), l[-1], l[5:], l[:100])
l.insert(-1, 7); l.insert(100, 8); print(l); l[1:2] = [1, 1, 1]; print(l); l[::2] = [0] * len(l[::2]); print(l); del l[::2]; print(l); l += 'ab'; print(l); l *= 2; print(l)
a = b = []
a.append(1); print(b, a is b, [1] * 3, [[]] * 2, (1, 2) + (3,), (1,) * 2, tuple('ab'), 3 in (1, 2, 3))
(x, y), [z, *w] = (1, 2), 'abc'
print(x, y, z, w)
x, y = y, x
print(x, y)
def a1(): a, b = 1
def a2(): a, b = 1, 2, 3
def a3(): a, *b, c = [1]
def a4(): (1,)[3]
def a5(): "a"[9]
def a6(): l["x"]
def a7(): int([])
def a8(): sum(["a"])
def a9(): sorted([1, "a"])
def b1(): max([])
def b2(): [1] + (2,)
def b3(): "a" * "b"
def b4(): -"a"
def b5(): range(1.5)
def b6(): chr(-1)
def b7(): ord("ab")
def b9(): abs("x")
def c1(): "{} {}".format(1)
def c2(): "%d" % "x"
def c3(): "%s %s" % 1
def c4(): "%s" % (1, 2)
def c5(): iter(5)
def c6(): next([])
def c7(): round("a")
def c8(): "a".join([1])
def c9(): b"a" + "b"
def d1(): isinstance(1, 2)
def d2(): 1 << -1
def d3(): 1 % 0
def d4(): int("12", 2)
def d5(): list(5)
def d7(): {**1}
def d8(): f(**{1: 2})
def d9(): raise 5
def e1(): raise ValueError
def e2(): None.x
def e3(): n[0]
def e4(): n()
def e5(): a5(1, 2)
def e6(): a5(x=1)
def e7():
    for i in 5: pass
def e8():
    with 5: pass
def e9(): import nothing_here
def f2(): "abc".nope()
def f3(): "x"[1] == 2
def f5(): del nope
def f6(): 1.5 & 2
def f8(): "{:d}".format("x")
def f9(): f"{1.5:d}"
def g1(): float([])
def g2(): bytes("x")
def g3(): "a" in 5
def g4(): 5 in "a"
def g5(): [1, 2, 3][::0]
def g6(): print("x", sep=5)
def g7(): open("nope.txt") if False else None
def g8(): (lambda x: x)(y=2)
def g9(): type("X")() + 1
for f in (a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4, b5, b6, b7, b9, c1, c2, c3, c4, c5, c6, c7, c8, c9, d1, d2, d3, d4, d5, d7, d9, e1, e2, e3, e4, e5, e6, e7, e8, e9, f2, f3, f5, f6, f8, f9, g1, g2, g3, g4, g5, g6, g8, g9):
    try:
        f()
        print(f.__name__, 'fine')
    except Exception as e:
        print(f.__name__, type(e).__name__, e)

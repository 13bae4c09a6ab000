d = {'b': 1, 'a': 2}
d['c'] = 3
d.update(x=9)
print(d, list(d), d.keys(), d.values(), d.items(), len(d), 'a' in d, d.get('q'), d.get('q', 0), d.pop('b'), d)
print({**d, 'z': 0}, dict([('k', 'v')]), dict(a=1), d.setdefault('n', []), d | {'m': 1}, sorted(d.items(), key=lambda kv: str(kv[1])))
del d['x']
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
l = [3, 1, 2]
l.append(5); l.extend((6, 7)); l.insert(0, 9); l.sort(); print(l, l.pop(), l.pop(0), l.index(2), l.count(3))
l[1:3] = ['x', 'y', 'z']; print(l); l[0] += 10; print(l, l[::-1], l * 2, l + [1])
del l[0]; del l[1:3]; print(l); l.reverse(); print(l, l.copy() == l, l is l.copy())
print([x * y for x in range(3) for y in range(3) if x != y], {x % 3 for x in range(9)} == {0, 1, 2}, {k: v for k, v in zip('abc', range(3))})
s = {1, 2, 3}; s.add(4); s.discard(1); print(sorted(s), sorted(s & {2, 9}), sorted(s | {9}), sorted(s - {2}), 2 in s, len(s), set() == set(), frozenset([1]))
t = 1, 2, 3; a, (b, *c), *e = 1, (2, 3, 4), 5, 6; print(t, a, b, c, e, t + (4,), t[1:], (1,), ())
print(list(range(5)), list(range(2, 10, 3)), list(range(5, 0, -2)), range(3), len(range(10)), 4 in range(5))
print(any([0, 1]), all([1, 0]), list(map(str, [1, 2])), list(filter(None, [0, 1, 2])), list(reversed([1, 2])), list(zip([1, 2], 'ab')), sorted('bca', reverse=True), min('b', 'a', key=lambda c: c), max([], default=7))
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter(); c(); c(5); print(c())
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs]); gs = [lambda: i for i in range(3)]; print([g() for g in gs])
total = 0
def add(x):
    global total
    total += x
for i in range(5): add(i)
print(total)
def gen():
    try:
        yield 1
        yield from [2, 3]
        yield 4
    finally:
        print('gen closed')
g = gen(); print(next(g), next(g)); print(list(g), next(g, 'end'))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for n in fib():
    if n > 50: break
    print(n, end=',')
print()
n = 10
while n > 0:
    n -= 3
    if n == 4: break
else:
    print('no break')
print(n, (y := 5), y)
def deco(f):
    def w(*a, **k):
        return 'w' + str(f(*a, **k))
    return w
@deco
def dd(x, *, y=2): return x + y
print(dd(1), dd(1, y=5), dd(*[3], **{'y': 4}))
matrix = [[1, 2], [3, 4]]; print([list(r) for r in zip(*matrix)], [c for r in matrix for c in r], sum(sum(r) for r in matrix))
words = 'the quick the lazy the dog'.split(); freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])))
print(d == {'a': 2, 'c': 3, 'n': []}, [1, [2]] == [1, [2]], (1, 2) < (1, 3), [1] < [1, 0], 1 == 1.0, True == 1, 'a' < 'b')
import json
print(json.dumps({'a': [1, 2.5, None, True], 'é': 'x"y'}), json.dumps([1, {'b': 2}], indent=2), json.loads('{"a": [1, 2.0, "x\\u00e9", null, true], "b": {}}'), json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')))
try:
    json.loads('{bad')
except json.JSONDecodeError as e:
    print('bad json', e)

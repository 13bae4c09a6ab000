from collections import OrderedDict, Counter, deque, ChainMap, defaultdict
from functools import lru_cache, total_ordering, singledispatch, cmp_to_key, cache
from contextlib import ExitStack, nullcontext, suppress
import json
od = OrderedDict([('a', 1), ('b', 2)]); od.move_to_end('a'); od['c'] = 3; print(od, list(od), od.popitem(), od.popitem(last=False), od, isinstance(od, dict), json.dumps(od))
c = Counter('abca'); c.subtract('a'); print(c, c.total(), sorted(c.elements()), Counter('ab') | Counter('bb'), Counter('ab') & Counter('b'), Counter('aab') - Counter('a'), c.most_common(1), 'z' in c, dict(c))
d = deque('abc'); d.rotate(1); d.extendleft('xy'); print(d, d[0], d == deque('yxcab'), d.count('a'), d.index('c'), list(reversed(d))); d.remove('x'); d.insert(1, 'q'); d.reverse(); print(d, len(d), bool(deque()))
try: deque().popleft()
except IndexError as e: print(e)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm['a'], cm['b'], cm.get('z'), sorted(cm))
dd = defaultdict(lambda: defaultdict(int)); dd['x']['y'] += 1; print(json.dumps(dd), dd['x']['y'], isinstance(dd, dict), list(dd.items())[0][0])
@lru_cache(maxsize=2)
def sq(x): print('computing', x); return x * x
print(sq(2), sq(2), sq(3), sq(4), sq(2), sq.cache_info()); sq.cache_clear(); print(sq.cache_info())
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max(V(1), V(3)).n)
@singledispatch
def show(x): return f'any {x}'
@show.register(int)
def _(x): return f'int {x}'
@show.register(list)
def _(x): return f'list {len(x)}'
print(show('a'), show(1), show([1, 2]), show(True))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print('in', self.n); return self.n
    def __exit__(self, *a): print('out', self.n, a[0] and a[0].__name__)
with ExitStack() as stack:
    vals = [stack.enter_context(M(i)) for i in range(2)]; stack.callback(print, 'callback'); print(vals)
with nullcontext(5) as n: print(n)
with suppress(KeyError): {}['x']; print('no')
with M(1) as a, M(2) as b: print(a, b)
try:
    with M(9): raise ValueError('v')
except ValueError as e: print('caught', e)

import json, sys, time, logging, uuid, random, argparse, os
from datetime import datetime, timezone, timedelta
from collections import defaultdict, Counter, deque, OrderedDict, namedtuple
from functools import partial, lru_cache, wraps, reduce
from typing import Any, Callable, Dict, List, Optional
from contextlib import contextmanager
class OrderEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime): return o.isoformat()
        if isinstance(o, set): return sorted(o)
        return super().default(o)
event = {'id': 1, 'at': datetime(2024, 1, 15, 10, 30, tzinfo=timezone.utc), 'tags': {'b', 'a'}}
print(json.dumps(event, cls=OrderEncoder), json.dumps(event, default=str)[:30])
try: json.dumps({'x': {1}})
except TypeError as e: print(e)
try: json.loads('{bad')
except json.JSONDecodeError as e: print(e, e.pos, e.lineno, e.msg)
print(json.dumps({'a': [1, 2.5, None, True], 'é': 'ü'}, indent=2, sort_keys=True, ensure_ascii=False), json.dumps([1], separators=(',', ':')))
Point = namedtuple('Point', ['x', 'y'], defaults=[0]); p = Point(1); print(p, p._asdict(), p._replace(y=5), p.x + p[1], Point._fields, *p)
counts = Counter('mississippi'); print(counts.most_common(2), counts['s'], counts['zz'], Counter(a=2) + Counter(a=1, b=1), sum(counts.values()))
dd = defaultdict(list); dd['k'].append(1); print(dd, dict(dd), dd.get('no'), len(dd)); dq = deque([1, 2, 3], maxlen=3); dq.append(4); dq.appendleft(0); print(dq, dq.popleft(), list(dq), dq)
@contextmanager
def timed(label):
    print('start', label)
    try: yield label.upper()
    finally: print('end', label)
with timed('x') as t: print(t)
def retry(times, exceptions=(Exception,)):
    def deco(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try: return fn(*args, **kwargs)
                except exceptions as e:
                    print(f'attempt {attempt}/{times} failed: {e!r}')
                    if attempt == times: raise
        return inner
    return deco
calls = []
@retry(3, (ValueError,))
def flaky(x):
    """Doc of flaky."""
    calls.append(x)
    if len(calls) < 3: raise ValueError('no')
    return x * 2
print(flaky(5), flaky.__name__)
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), reduce(lambda a, b: a * b, range(1, 6)), partial(int, base=2)('101'))
class Temp:
    def __init__(self): self._c = 0
    @property
    def c(self): return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError('too cold')
        self._c = v
    @staticmethod
    def f2c(f): return round((f - 32) * 5 / 9, 1)
    @classmethod
    def hot(cls): t = cls(); t.c = 100; return t
    def __enter__(self): return self
    def __exit__(self, *a): print('closed', a[0] and a[0].__name__); return True
    def __call__(self, x): return x + self._c
    def __len__(self): return 7
    def __contains__(self, x): return x == self._c
    def __getitem__(self, i): return i * 2
    def __iter__(self): return iter([1, 2])
    def __bool__(self): return False
t = Temp.hot(); print(t.c, Temp.f2c(212), t(1), len(t), 100 in t, t[4], list(t), bool(t))
with t: raise KeyError('x')
try: t.c = -300
except ValueError as e: print('VE', e)
print(f'{3.14159:.2f} {1000000:,} {255:#x} {0.256:.1%} {"hi":>5}|{"hi":<5}|{"hi":^6}| {42:05d} {-5:+d} {1e10:.3e} {"x"!r} {10:b} {t.c=}')
print('%s %5.1f %-5s| %05d %x' % ('a', 2.345, 'b', 42, 255), '{} {1} {0}'.format if False else '{0} {1} {name}'.format(1, 2, name='n'))
d = {'a': 1, 'b': 2}; d |= {'c': 3}; print(d, {k: v for k, v in sorted(d.items(), key=lambda kv: -kv[1])}, d.pop('a'), d.setdefault('z', []), list(d), [*d, *d.values()])
first, *mid, last = range(5); print(first, mid, last, [i for i in range(10) if i % 3 == 0], {i % 3 for i in range(5)}, sum(x * x for x in range(4)), any(x > 2 for x in mid), all([]), list(zip('ab', [1, 2])), list(enumerate('xy', 1)), sorted(['b', 'A'], key=str.lower), max([3, 1], default=0), list(map(str, [1, 2])), list(reversed([1, 2])), 'a,b'.split(','), ' x '.strip(), 'abc'[::-1], 'Hello'.swapcase(), 'a-b'.partition('-'), 'x'.join('abc'), 'abc'.find('c'), 'title case'.title(), b'bytes'.decode(), 'é'.encode(), int('ff', 16), round(2.5), divmod(7, 3), 7 // -2, -7 % 3, 2 ** 0.5, 1_000, 0b11, abs(-3), isinstance(1, (int, str)), type(1).__name__, callable(print), id(d) == id(d), hash('a') == hash('a'))
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise RuntimeError('wrapped') from e
except RuntimeError as e: print(e, repr(e.__cause__))
else: print('no')
finally: print('fin')
class KafkaAppError(Exception):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
    def __str__(self): return f'[{self.code}] {super().__str__()}'
try: raise KafkaAppError(42, 'broken')
except KafkaAppError as e: print(e, e.args, e.code)
print((datetime(2024, 1, 31) + timedelta(days=1)).strftime('%Y-%m-%d %H:%M:%S'), (datetime(2024, 3, 1) - datetime(2024, 2, 1)).days, datetime.strptime('2024-01-15', '%Y-%m-%d').date(), datetime.fromisoformat('2024-01-15T10:00:00').isoformat(), datetime.fromtimestamp(0, tz=timezone.utc))
gen = (x for x in range(3)); print(next(gen), list(gen), next(gen, 'done')); x = [1, 2, 3]; x[1:2] = [9, 9]; del x[0]; print(x, x.index(9), x.count(9)); print(*[1, 2], sep='-', end='!\n'); print('err', file=sys.stderr)
def outer():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    return inc
i = outer(); print(i(), i(), (lambda a, *b, c=1, **k: (a, b, c, k))(1, 2, c=3, z=4)); assert True, 'no'; print(__name__, len(str(uuid.uuid4())), os.environ.get('NOPE', 'dflt'), os.getenv('X'))
while True:
    if (n := len(x)) > 1: x.pop(); continue
    break
else: print('never')
print(n, x, [a for a in [[1, 2], [3]] for a in a], {'a': {'b': [1]}}['a']['b'][0], 'yes' if x else 'no', not x, x and 1 or 2, 1 < 2 < 3, None is None, x is not None)

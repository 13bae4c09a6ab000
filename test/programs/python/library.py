import sys, json, functools, collections, atexit, zlib, os, random, logging, argparse
from datetime import datetime, timedelta, date, timezone
from collections import defaultdict, Counter, deque
from typing import Optional, List, Dict
def f(a: int, b: Optional[List[str]] = None) -> Dict[str, int]:
    return {'a': a}
print(f(1))
d = defaultdict(list)
d['x'].append(1); d['x'].append(2); d['y'].append(3)
print(d, len(d), sorted(d.items()), 'x' in d, list(d))
c = Counter('abcab')
c['a'] += 5
print(c.most_common(2), c['zz'], c)
q = deque([1, 2, 3], maxlen=3)
q.append(4); q.appendleft(0)
print(q, q.popleft(), q.pop(), len(q), list(q))
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(int, base=2)('101'))
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60))
def deco(fn):
    @functools.wraps(fn)
    def w(*a):
        return fn(*a)
    return w
@deco
def named():
    pass
print(named.__name__)
when = datetime(2024, 2, 29, 13, 5, 9, 1500)
print(when, repr(when), when.isoformat(), when + timedelta(days=1, hours=2), when - datetime(2024, 1, 1), when.weekday(), when.date())
print(when.strftime('%Y/%m/%d %H:%M:%S.%f %a %A %b %B %j %p %I %%'), datetime.fromtimestamp(0, tz=timezone.utc), timedelta(seconds=90), timedelta(days=-1, seconds=5), repr(timedelta(days=2, microseconds=3)))
print(datetime(2024, 1, 1) < when, timedelta(minutes=2).total_seconds(), timedelta(hours=1) == timedelta(minutes=60), date(2020, 5, 6), {timedelta(1): 'd'}[timedelta(hours=24)])
print(zlib.crc32(b'hello'), zlib.crc32(b''), zlib.crc32(b'key-1') % 6)
print(json.dumps({'b': [1, {'c': None}], 'a': 'x\u00e9'}, sort_keys=True), json.dumps([1, 2], separators=(',', ':')), json.dumps({'a': [1, 2]}, indent=4), json.dumps('é', ensure_ascii=False))
print(json.loads('[1, 2.5, "x\\n\\u00e9", true, null, {"a": {}}]'), json.loads(b'{"k": -1e3}'))
try:
    json.loads('{"a": }')
except json.JSONDecodeError as e:
    print(e, e.pos)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
print(os.environ.get('NO_SUCH_NAME_EVER'), os.getenv('NO_SUCH_NAME_EVER', 'dflt'), sys.argv[1:])
random.seed(1)
x = random.random()
print(0 <= x < 1, random.randint(3, 3), random.choice([7]), sorted(random.sample(range(3), 3)), 0 <= random.uniform(0, 2) <= 2)
p = argparse.ArgumentParser(description='x')
p.add_argument('-b', dest='servers', default='localhost')
p.add_argument('--num-messages', type=int, default=5)
p.add_argument('-v', '--verbose', action='store_true')
args = p.parse_args([])
print(args.servers, args.num_messages, args.verbose)
logging.basicConfig(level=logging.INFO, format='%(levelname)s %(name)s %(message)s')
log = logging.getLogger('app')
log.debug('hidden'); log.info('shown %s %d', 'a', 2); log.warning('w'); logging.error('root')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('bad')
atexit.register(print, 'at exit', 1)
atexit.register(lambda: print('first'))
print('end')

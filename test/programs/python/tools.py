import contextlib, itertools, math
from itertools import chain, islice, count
print(math.floor(-2.5), math.ceil(2.1), math.sqrt(16), math.pi, math.gcd(12, 18), math.factorial(20), math.isnan(math.nan), math.inf > 1, math.prod([2, 3]), math.trunc(-2.7), math.ceil(-2.5))
print(list(chain([1], 'ab')), list(islice(count(5, 2), 3)), list(islice('abcdef', 1, 5, 2)), list(itertools.repeat('x', 2)), list(itertools.takewhile(lambda v: v < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda v: v < 3, [1, 5, 1])))
print(list(itertools.accumulate([1, 2, 3])), list(itertools.product('ab', [1, 2])), list(itertools.combinations([1, 2, 3], 2)), list(itertools.zip_longest('ab', [1], fillvalue='-')), list(islice(itertools.cycle('ab'), 5)))
@contextlib.contextmanager
def tag(name):
    print('<' + name + '>')
    try:
        yield name.upper()
    except ValueError as e:
        print('handled', e)
    finally:
        print('</' + name + '>')
with tag('a') as t, tag('b'):
    print(t)
with tag('c'):
    raise ValueError('v')
try:
    with tag('d'):
        raise KeyError('k')
except KeyError as e:
    print('outside', e)
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
class Closed:
    def close(self):
        print('closed')
with contextlib.closing(Closed()) as c:
    pass
try:
    math.sqrt(-1)
except ValueError as e:
    print(e)

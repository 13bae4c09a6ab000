def reduce(function, values, *initial):
    values = iter(values)
    total = initial[0] if initial else next(values)
    for value in values:
        total = function(total, value)
    return total

class partial:
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

def wraps(wrapped):
    def copy(wrapper):
        wrapper.__name__ = wrapped.__name__
        wrapper.__wrapped__ = wrapped
        return wrapper
    return copy

class __Info:
    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __repr__(self):
        return 'CacheInfo(hits=' + str(self.hits) + ', misses=' + str(self.misses) + ', maxsize=' + str(self.maxsize) + ', currsize=' + str(self.currsize) + ')'

def lru_cache(maxsize=128, typed=False):
    def decorate(function, most=maxsize):
        known = {}
        counts = [0, 0]
        def cached(*args, **keywords):
            key = (args, tuple(sorted(keywords.items())))
            if key in known:
                counts[0] += 1
                known[key] = value = known.pop(key)
                return value
            counts[1] += 1
            value = function(*args, **keywords)
            known[key] = value
            if most is not None and len(known) > most:
                known.pop(list(known)[0])
            return value
        def clear():
            known.clear()
            counts[:] = [0, 0]
        cached.cache_info = lambda: __Info(counts[0], counts[1], most, len(known))
        cached.cache_clear = clear
        return wraps(function)(cached)
    return decorate(maxsize, 128) if callable(maxsize) else decorate

def cache(function):
    return lru_cache(None)(function)

class cached_property:
    def __init__(self, function):
        raise NotImplementedError('functools.cached_property is not supported by the simulator')

def total_ordering(cls):
    own = cls.__dict__
    if '__lt__' in own:
        less = own['__lt__']
        cls.__gt__ = lambda self, other: not (less(self, other) or self == other)
        cls.__le__ = lambda self, other: less(self, other) or self == other
        cls.__ge__ = lambda self, other: not less(self, other)
    elif '__gt__' in own:
        more = own['__gt__']
        cls.__lt__ = lambda self, other: not (more(self, other) or self == other)
        cls.__ge__ = lambda self, other: more(self, other) or self == other
        cls.__le__ = lambda self, other: not more(self, other)
    else:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    return cls

def singledispatch(function):
    kinds = {}
    def chosen(value, *args, **keywords):
        for kind in type(value).__mro__:
            if kind in kinds:
                return kinds[kind](value, *args, **keywords)
        return function(value, *args, **keywords)
    def register(kind, work=None):
        if work is not None:
            kinds[kind] = work
            return work
        if type(kind) is not type:
            raise NotImplementedError('register without a class is not supported by the simulator: annotations are not worked out')
        return lambda work: register(kind, work)
    chosen.register = register
    return wraps(function)(chosen)

def cmp_to_key(compare):
    class Key:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return compare(self.value, other.value) < 0

        def __gt__(self, other):
            return compare(self.value, other.value) > 0
    return Key

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

def lru_cache(maxsize=128, typed=False):
    def decorate(function):
        known = {}
        def cached(*args, **keywords):
            key = (args, tuple(sorted(keywords.items())))
            if key not in known:
                known[key] = function(*args, **keywords)
            return known[key]
        return wraps(function)(cached)
    return decorate(maxsize) if callable(maxsize) else decorate

def cache(function):
    return lru_cache()(function)

def count(start=0, step=1):
    while True:
        yield start
        start += step

def cycle(values):
    kept = list(values)
    while kept:
        for value in kept:
            yield value

def repeat(value, times=None):
    while times is None or times > 0:
        yield value
        if times is not None:
            times -= 1

def chain(*many):
    for values in many:
        for value in values:
            yield value

def islice(values, start, stop=__best, step=1):
    if stop is __best:
        start, stop = 0, start
    at = 0
    following = start or 0
    for value in values:
        if stop is not None and at >= stop:
            return
        if at == following:
            yield value
            following += step or 1
        at += 1
        if stop is not None and at >= stop:
            return

def takewhile(test, values):
    for value in values:
        if not test(value):
            return
        yield value

def dropwhile(test, values):
    dropping = True
    for value in values:
        if dropping and test(value):
            continue
        dropping = False
        yield value

def accumulate(values, function=lambda x, y: x + y):
    total = __best
    for value in values:
        total = value if total is __best else function(total, value)
        yield total

def product(*many, repeat=1):
    pools = [tuple(values) for values in many] * repeat
    rows = [()]
    for pool in pools:
        rows = [row + (value,) for row in rows for value in pool]
    for row in rows:
        yield row

def combinations(values, size):
    pool = tuple(values)
    def rows(start, left):
        if left == 0:
            yield ()
            return
        for at in range(start, len(pool)):
            for row in rows(at + 1, left - 1):
                yield (pool[at],) + row
    return rows(0, size)

def zip_longest(*many, fillvalue=None):
    iterators = [iter(values) for values in many]
    while True:
        row = [next(each, __best) for each in iterators]
        if all([value is __best for value in row]):
            return
        yield tuple([fillvalue if value is __best else value for value in row])

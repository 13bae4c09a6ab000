def random():
    return (__host('random.bits') & 9007199254740991) / 9007199254740992

def randrange(start, stop=None, step=1):
    if stop is None:
        start, stop = 0, start
    count = (stop - start + step - 1) // step
    if count <= 0:
        raise ValueError('empty range for randrange()')
    return start + step * (__host('random.bits') % count)

def randint(low, high):
    return randrange(low, high + 1)

def choice(values):
    if not values:
        raise IndexError('Cannot choose from an empty sequence')
    return values[randrange(len(values))]

def uniform(low, high):
    return low + (high - low) * random()

def shuffle(values):
    for index in range(len(values) - 1, 0, -1):
        other = randrange(index + 1)
        values[index], values[other] = values[other], values[index]

def sample(values, k):
    copy = list(values)
    shuffle(copy)
    return copy[:k]

def choices(values, k=1):
    return [choice(values) for _ in range(k)]

def seed(value=None):
    pass
def gauss(mu=0.0, sigma=1.0):
    raise NotImplementedError('random.gauss() is not supported by the simulator')

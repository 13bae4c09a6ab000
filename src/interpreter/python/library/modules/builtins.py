def print(*values, sep=None, end=None, file=None, flush=False):
    parts = []
    for value in values:
        parts.append(str(value))
    if sep is not None and not isinstance(sep, str):
        raise TypeError('sep must be None or a string, not ' + __type_name(sep))
    text = (' ' if sep is None else sep).join(parts) + ('\n' if end is None else end)
    if file is None:
        __host('console.print', 'out', text)
    else:
        file.write(text)

def __construct(initializer, made, args, keywords):
    result = initializer(made, *args, **keywords)
    if result is not None:
        raise TypeError("__init__() should return None, not '" + __type_name(result) + "'")
    return made

def __instance(cls):
    return cls()

def __raise_from(cls, cause):
    raise cls() from cause

def __str(value):
    own = getattr(type(value), '__str__', None)
    if own is not None and not isinstance(value, BaseException):
        return own(value)
    if isinstance(value, BaseException):
        if type(value).__str__ is not BaseException.__str__:
            return type(value).__str__(value)
        if len(value.args) == 1:
            return str(value.args[0])
        return __repr(value.args)
    return __repr(value)

def __repr(value):
    text = __repr_native(value)
    if text is not None:
        return text
    kind = type(value)
    if kind is list:
        return '[' + ', '.join([repr(item) for item in value]) + ']'
    if kind is tuple:
        inside = ', '.join([repr(item) for item in value])
        return '(' + inside + (',)' if len(value) == 1 else ')')
    if kind is dict:
        return '{' + ', '.join([repr(key) + ': ' + repr(item) for key, item in value.items()]) + '}'
    if kind is set:
        return '{' + ', '.join([repr(item) for item in value]) + '}'
    if hasattr(kind, '__repr__'):
        return kind.__repr__(value)
    if isinstance(value, BaseException):
        return kind.__name__ + '(' + ', '.join([repr(item) for item in value.args]) + ')'
    return '[' + ', '.join([repr(item) for item in value]) + ']'

def __format(value, spec, conversion):
    if conversion == 'r' or conversion == 'a':
        return format(repr(value), spec)
    if conversion != 's' and hasattr(type(value), '__format__'):
        return type(value).__format__(value, spec)
    return format(str(value), spec)

def __bool(value):
    return True if value else False

def __int(value):
    return value.__int__()

def __decode(value):
    return value.decode()

def __percent(template, given):
    values = given if type(given) is tuple else given.values() if type(given) is dict else (given,)
    return __percent_with(template, given, [str(value) for value in values], [repr(value) for value in values])

__ORDERS = {'<': ('__lt__', '__gt__'), '>': ('__gt__', '__lt__'), '<=': ('__le__', '__ge__'), '>=': ('__ge__', '__le__')}

def __declared(value, name):
    kind = type(value)
    for cls in kind.__mro__:
        if cls is not object and name in cls.__dict__:
            return cls.__dict__[name]
    return None

def __equal(operator, x, y):
    if operator == '!=':
        own = __declared(x, '__ne__')
        if own is not None:
            return own(x, y)
        return not __equal('==', x, y)
    if type(x) in (list, tuple) and type(x) is type(y):
        if len(x) != len(y):
            return False
        for index in range(len(x)):
            if x[index] is not y[index] and not x[index] == y[index]:
                return False
        return True
    if type(x) is dict and type(y) is dict:
        if len(x) != len(y):
            return False
        for key, value in x.items():
            if key not in y or not y[key] == value:
                return False
        return True
    own = __declared(x, '__eq__')
    if own is not None:
        result = own(x, y)
        if result is not NotImplemented:
            return result
    own = __declared(y, '__eq__')
    if own is not None:
        result = own(y, x)
        if result is not NotImplemented:
            return result
    return x is y

def __ordered(operator, x, y):
    own = __declared(x, __ORDERS[operator][0])
    if own is not None:
        result = own(x, y)
        if result is not NotImplemented:
            return result
    own = __declared(y, __ORDERS[operator][1])
    if own is not None:
        result = own(y, x)
        if result is not NotImplemented:
            return result
    if type(x) in (list, tuple) and type(x) is type(y):
        for index in range(min(len(x), len(y))):
            if not x[index] == y[index]:
                return __ordered_pair(operator, x[index], y[index])
    raise TypeError("'" + operator + "' not supported between instances of '" + __type_name(x) + "' and '" + __type_name(y) + "'")

def __ordered_pair(operator, x, y):
    if operator == '<':
        return x < y
    if operator == '>':
        return x > y
    if operator == '<=':
        return x <= y
    return x >= y

def __contains(value, collection):
    own = getattr(collection, '__class_contains', None) if type(collection) is type else getattr(type(collection), '__contains__', None)
    if own is not None:
        return True if own(collection, value) else False
    try:
        collection = iter(collection)
    except TypeError:
        raise TypeError("argument of type '" + __type_name(collection) + "' is not iterable") from None
    for item in collection:
        if item is value or item == value:
            return True
    return False

def __contains_not(value, collection):
    return not __contains(value, collection)

def __iterate_items(value):
    index = 0
    while True:
        try:
            item = value[index]
        except IndexError:
            return
        yield item
        index += 1

def __send_into(iterator, value):
    try:
        return iterator.send(value)
    except StopIteration:
        return __nothing

def __next_of(iterator):
    own = getattr(type(iterator), '__next__', None)
    if own is None:
        raise TypeError("'" + __type_name(iterator) + "' object is not an iterator")
    try:
        return own(iterator)
    except StopIteration:
        return __nothing

def __generator_close(generator):
    try:
        __throw_into(generator, GeneratorExit())
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError('generator ignored GeneratorExit')

def __list_of(values):
    made = []
    for value in values:
        made.append(value)
    return made

def __tuple_of(values):
    return tuple(__list_of(values))

def __set_of(values):
    return set(__list_of(values))

def __frozenset_of(values):
    return frozenset(__list_of(values))

def __dict_from(values):
    if hasattr(values, 'keys'):
        return {key: values[key] for key in values.keys()}
    return dict(__list_of(values))

def __dict_update(target, values):
    target.update(__dict_from(values))

def __extend(target, values):
    for value in values:
        target.append(value)
    return target

def __extend_none(target, values):
    for value in values:
        target.append(value)

def __join(separator, values):
    return separator.join(__list_of(values))

def sum(values, start=0):
    total = start
    for value in values:
        total = total + value
    return total

def __best(values, key, default, name, wants_less):
    if len(values) == 1:
        values = values[0]
    best = __best
    best_key = None
    for value in values:
        value_key = value if key is None else key(value)
        if best is __best or (value_key < best_key if wants_less else value_key > best_key):
            best = value
            best_key = value_key
    if best is __best:
        if default is __best:
            raise ValueError(name + '() arg is an empty sequence')
        return default
    return best

def min(*values, key=None, default=__best):
    return __best(values, key, default, 'min', True)

def max(*values, key=None, default=__best):
    return __best(values, key, default, 'max', False)

def enumerate(values, start=0):
    index = start
    for value in values:
        yield (index, value)
        index += 1

def zip(*many, strict=False):
    iterators = [iter(values) for values in many]
    if not iterators:
        return
    while True:
        row = []
        for iterator in iterators:
            value = next(iterator, zip)
            if value is zip:
                return
            row.append(value)
        yield tuple(row)

def exit(code=None):
    raise SystemExit(code)

quit = exit

__exit_calls = []

# Runs when the last thread that is no daemon has ended: what atexit was told, the latest first.
def __finish():
    while __exit_calls:
        call, args, keywords = __exit_calls.pop()
        try:
            call(*args, **keywords)
        except Exception as exception:
            __host('console.print', 'err', __report(exception, ''))

# An exception as CPython prints it when nobody caught it.
def __report(exception, head):
    texts = []
    each = exception
    while each is not None and len(texts) <= 20:
        try:
            texts.append(str(each))
        except Exception:
            texts.append('<exception str() failed>')
        before = each.__cause__
        each = each.__context__ if before is None and not each.__suppress_context__ else before
    return head + __traceback(exception, texts)

def __set_update(own, *others):
    for each in others:
        own |= set(each)

def __set_copy(own):
    return own | set()

def __bytes_of(values):
    return bytes(__list_of(values))

__signal_handlers = {}

# Runs what signal.signal was given, in a thread of its own; answers whether the process goes on.
def __signalled(number):
    handler = __signal_handlers.get(number, 0)
    if handler == 0 or handler == 1:
        return handler == 1
    try:
        handler(number, None)
    except SystemExit:
        return False
    return True

def __annotate(names, name, text):
    names.setdefault('__annotations__', {})[name] = text

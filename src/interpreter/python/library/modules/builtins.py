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

def input(prompt=''):
    raise EOFError('EOF when reading a line')

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

def __round_int(value, digits):
    unit = 10 ** digits
    low = value // unit * unit
    twice = (value - low) * 2
    if twice > unit or (twice == unit and low // unit % 2 == 1):
        return low + unit
    return low

def __round_float(value, digits):
    made = float(__round_int(value, digits))
    return -made if made == 0 and str(value)[0] == '-' else made

def __percent(template, given):
    values = given if type(given) is tuple else given.values() if type(given) is dict else (given,)
    return __percent_with(template, given, [str(value) for value in values], [repr(value) for value in values])

def __field_value(name, args, keywords, at):
    base = ''
    index = 0
    while index < len(name) and name[index] not in '.[':
        base += name[index]
        index += 1
    if base == '':
        value = args[at]
    elif base.isdigit():
        value = args[int(base)]
    else:
        value = keywords[base]
    while index < len(name):
        if name[index] == '.':
            end = index + 1
            while end < len(name) and name[end] not in '.[':
                end += 1
            value = getattr(value, name[index + 1:end])
            index = end
        else:
            end = name.index(']', index)
            key = name[index + 1:end]
            value = value[int(key)] if key.isdigit() else value[key]
            index = end + 1
    return value

def __str_format(template, args, keywords):
    return __format_fields(template, args, keywords, [0])

def __format_fields(template, args, keywords, counter):
    out = []
    index = 0
    size = len(template)
    while index < size:
        character = template[index]
        if character == '{' or character == '}':
            if index + 1 < size and template[index + 1] == character:
                out.append(character)
                index += 2
                continue
            if character == '}':
                raise ValueError("Single '}' encountered in format string")
            depth = 1
            end = index + 1
            while end < size and depth > 0:
                if template[end] == '{':
                    depth += 1
                elif template[end] == '}':
                    depth -= 1
                end += 1
            if depth > 0:
                if index + 1 >= size:
                    raise ValueError("Single '{' encountered in format string")
                raise ValueError("expected '}' before end of string")
            field = template[index + 1:end - 1]
            index = end
            name, colon, spec = field.partition(':')
            name, mark, conversion = name.partition('!')
            if name == '' or name[0] in '.[':
                at = counter[0]
                counter[0] = at + 1
                if at >= len(args):
                    raise IndexError('Replacement index ' + str(at) + ' out of range for positional args tuple')
            else:
                at = 0
                if name.isdigit() and int(name) >= len(args):
                    raise IndexError('Replacement index ' + name + ' out of range for positional args tuple')
            value = __field_value(name, args, keywords, at)
            if '{' in spec:
                spec = __format_fields(spec, args, keywords, counter)
            if conversion == 'r':
                value = repr(value)
            elif conversion == 's':
                value = str(value)
            out.append(format(value, spec))
        else:
            start = index
            while index < size and template[index] != '{' and template[index] != '}':
                index += 1
            out.append(template[start:index])
    return ''.join(out)

__NAMES = {'+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow',
           '@': 'matmul', '&': 'and', '|': 'or', '^': 'xor', '<<': 'lshift', '>>': 'rshift', '<': 'lt', '>': 'gt',
           '<=': 'le', '>=': 'ge', '==': 'eq', '!=': 'ne'}
__SWAPPED = {'<': 'gt', '>': 'lt', '<=': 'ge', '>=': 'le', '==': 'eq', '!=': 'ne'}

def __binary(operator, x, y):
    name = __NAMES[operator]
    own = getattr(type(x), '__' + name + '__', None)
    if own is not None:
        result = own(x, y)
        if result is not NotImplemented:
            return result
    own = getattr(type(y), '__r' + name + '__', None)
    if own is not None:
        result = own(y, x)
        if result is not NotImplemented:
            return result
    __operand_failure(operator, x, y)

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
    own = __declared(x, '__' + __NAMES[operator] + '__')
    if own is not None:
        result = own(x, y)
        if result is not NotImplemented:
            return result
    own = __declared(y, '__' + __SWAPPED[operator] + '__')
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
    own = getattr(type(collection), '__contains__', None)
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

def __next_of(iterator):
    own = getattr(type(iterator), '__next__', None)
    if own is None:
        raise TypeError("'" + __type_name(iterator) + "' object is not an iterator")
    try:
        return own(iterator)
    except StopIteration:
        return __nothing

def __until(call, sentinel):
    while True:
        value = call()
        if value == sentinel:
            return
        yield value

def __next_or(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default

def __getattr_or(own, value, name, default):
    try:
        return own(value, name)
    except AttributeError:
        return default

def __send_into(iterator, value):
    try:
        return iterator.send(value)
    except StopIteration:
        return __nothing

def __generator_throw(generator, kind, value=None, trace=None):
    return __throw_into(generator, kind() if isinstance(kind, type) else kind)

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

def __index_of(values, value, start=0, stop=None):
    size = len(values)
    at = start + size if start < 0 else start
    end = size if stop is None else min(stop, size)
    while at < end:
        if values[at] is value or values[at] == value:
            return at
        at += 1
    if type(values) is tuple:
        raise ValueError('tuple.index(x): x not in tuple')
    raise ValueError(repr(value) + ' is not in list')

def __count_of(values, value):
    count = 0
    for each in values:
        if each is value or each == value:
            count += 1
    return count

def __remove_from(values, value):
    for at in range(len(values)):
        if values[at] is value or values[at] == value:
            del values[at]
            return
    raise ValueError('list.remove(x): x not in list')

def __sort_list(target, key, reverse):
    __replace_list(target, __sorted(target, key, reverse))

def __sorted(values, key, reverse):
    items = __list_of(values)
    keys = items if key is None else [key(item) for item in items]
    known = __sort(keys, items, reverse)
    if known is not None:
        return known
    pairs = []
    for index in range(len(items)):
        pairs.append((keys[index], items[index]))
    if reverse:
        pairs.reverse()
    pairs = __merge_sort(pairs)
    if reverse:
        pairs.reverse()
    return [pair[1] for pair in pairs]

def __merge_sort(pairs):
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    left = __merge_sort(pairs[:middle])
    right = __merge_sort(pairs[middle:])
    made = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if right[j][0] < left[i][0]:
            made.append(right[j])
            j += 1
        else:
            made.append(left[i])
            i += 1
    return made + left[i:] + right[j:]

def sorted(values, *, key=None, reverse=False):
    return __sorted(values, key, reverse)

def reversed(values):
    if hasattr(type(values), '__reversed__'):
        return type(values).__reversed__(values)
    return iter(__list_of(values)[::-1])

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

def any(values):
    for value in values:
        if value:
            return True
    return False

def all(values):
    for value in values:
        if not value:
            return False
    return True

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
            value = next(iterator, __best)
            if value is __best:
                return
            row.append(value)
        yield tuple(row)

def map(function, *many):
    if len(many) == 1:
        for value in many[0]:
            yield function(value)
    else:
        for row in zip(*many):
            yield function(*row)

def filter(function, values):
    for value in values:
        if value if function is None else function(value):
            yield value

def divmod(x, y):
    return (x // y, x % y)

def pow(x, y, z=None):
    return x ** y if z is None else __pow_mod(x, y, z)

def exit(code=None):
    raise SystemExit(code)

quit = exit

def globals():
    raise NotImplementedError('globals() is not supported by the simulator')

def open(*args, **keywords):
    raise NotImplementedError('open() is not supported by the simulator: a simulated host has no files')

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

def __set_difference_update(own, *others):
    for each in others:
        own -= set(each)

def __set_intersection_update(own, *others):
    for each in others:
        own &= set(each)

def __set_copy(own):
    return own | set()

def __set_union(own, *others):
    for each in others:
        own = own | set(each)
    return own | set()

def __set_intersection(own, *others):
    for each in others:
        own = own & set(each)
    return own | set()

def __set_difference(own, *others):
    for each in others:
        own = own - set(each)
    return own | set()

def __set_symmetric_difference(own, other):
    return own ^ set(other)

def __set_issubset(own, other):
    return own <= set(other)

def __set_issuperset(own, other):
    return own >= set(other)

def __set_isdisjoint(own, other):
    return not own & set(other)

def __fromkeys(keys, value=None):
    return {key: value for key in keys}

def __bytes_of(values):
    return bytes(__list_of(values))

def __bit_length(value):
    return len(bin(abs(value))) - 2 if value else 0

def __to_bytes(value, length=1, byteorder='big', *, signed=False):
    if value < 0 and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    top = 1 << (8 * length - 1 if signed else 8 * length)
    if value >= top or value < -top:
        raise OverflowError('int too big to convert')
    made = [value >> 8 * at & 255 for at in range(length)]
    return bytes(made[::-1] if byteorder == 'big' else made)

def __from_bytes(data, byteorder='big', *, signed=False):
    value = 0
    for byte in data if byteorder == 'big' else data[::-1]:
        value = value << 8 | byte
    if signed and data and value >> 8 * len(data) - 1:
        value -= 1 << 8 * len(data)
    return value

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

def __annotate(names, name):
    names.setdefault('__annotations__', {})[name] = None

__NAMES = {'+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow',
           '@': 'matmul', '&': 'and', '|': 'or', '^': 'xor', '<<': 'lshift', '>>': 'rshift'}

def input(prompt=''):
    __host('console.print', 'out', str(prompt))
    raise EOFError('EOF when reading a line')

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

def __generator_throw(generator, kind, value=None, trace=None):
    return __throw_into(generator, kind() if isinstance(kind, type) else kind)

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

def globals():
    raise NotImplementedError('globals() is not supported by the simulator')

def open(*args, **keywords):
    raise NotImplementedError('open() is not supported by the simulator: a simulated host has no files')

def __set_difference_update(own, *others):
    for each in others:
        own -= set(each)

def __set_intersection_update(own, *others):
    for each in others:
        own &= set(each)

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

__filed = {}

# Files an object under the first one that is equal to it.
def __file_key(value):
    hash = value.__hash__()
    if not isinstance(hash, int):
        raise TypeError('__hash__ method should return an integer')
    alike = __filed.setdefault(hash, [])
    for other in alike:
        if other is value or other == value:
            __file_under(value, other)
            return
    alike.append(value)
    __file_under(value, value)

# What `match`, `async`, `__new__` and `__init_subclass__` need: part of the part `syntax`.
def __match_sequence(value, before, after):
    if isinstance(value, (str, bytes)) or not (isinstance(value, (list, tuple, range)) or __type_name(value) == 'deque'):
        return None
    items = list(value)
    if after < 0:
        return items + [None] if len(items) == before else None
    if len(items) < before + after:
        return None
    last = len(items) - after
    return items[:before] + [items[before:last]] + items[last:]

def __match_mapping(value, keys):
    if not isinstance(value, dict) and not hasattr(type(value), '__match_mapping__'):
        return None
    found = []
    for key in keys:
        if key not in value:
            return None
        found.append(value[key])
    rest = {}
    for key in value:
        if key not in keys:
            rest[key] = value[key]
    found.append(rest)
    return found

__match_itself = (bool, bytes, dict, float, frozenset, int, list, set, str, tuple)

def __match_class(value, cls, count, names):
    if type(cls) is not type:
        raise TypeError('called match pattern must be a class')
    if not isinstance(value, cls):
        return None
    found = []
    args = getattr(cls, '__match_args__', ())
    most = 1 if cls in __match_itself else len(args)
    if count > most:
        raise TypeError(cls.__name__ + '() accepts ' + str(most) + ' positional sub-pattern' + ('' if most == 1 else 's') + ' (' + str(count) + ' given)')
    if cls in __match_itself and count == 1:
        found.append(value)
        args = ()
    for name in list(args[:count]) + list(names):
        item = getattr(value, name, __match_class)
        if item is __match_class:
            return None
        found.append(item)
    found.append(None)
    return found

# What a coroutine hands to the event loop.
class __async_wait:
    pass

def __async_waited(value):
    own = getattr(type(value), '__await__', None)
    if own is not None:
        return own(value)
    if __type_name(value) == 'generator':
        return value
    raise TypeError("object " + __type_name(value) + " can't be used in 'await' expression")

def __async_iter(value):
    own = getattr(type(value), '__aiter__', None)
    if own is None:
        raise TypeError("'async for' requires an object with __aiter__ method, got " + __type_name(value))
    return own(value)

def __async_next(iterator):
    try:
        return (yield from __async_waited(type(iterator).__anext__(iterator)))
    except StopAsyncIteration:
        return __async_wait

def __async_all(iterable):
    iterator = __async_iter(iterable)
    items = []
    while True:
        item = yield from __async_next(iterator)
        if item is __async_wait:
            return items
        items.append(item)

def __async_enter(manager):
    own = getattr(type(manager), '__aenter__', None)
    if own is None or not hasattr(type(manager), '__aexit__'):
        raise TypeError("'" + __type_name(manager) + "' object does not support the asynchronous context manager protocol")
    return (yield from __async_waited(own(manager)))

def __async_exit(manager, thrown):
    kind = None if thrown is None else type(thrown)
    trace = None if thrown is None else thrown.__traceback__
    return (yield from __async_waited(type(manager).__aexit__(manager, kind, thrown, trace)))

# An asynchronous generator: what its frame hands out is either for the event loop or a value.
class __async_generator_object:
    def __init__(self, inner):
        self.inner = inner

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.__go(None, None)

    def asend(self, value):
        return self.__go(value, None)

    def athrow(self, thrown):
        return self.__go(None, thrown)

    def aclose(self):
        try:
            yield from self.__go(None, GeneratorExit())
        except (StopAsyncIteration, GeneratorExit):
            return None

    def __go(self, value, thrown):
        while True:
            try:
                item = self.inner.send(value) if thrown is None else self.inner.throw(thrown)
            except StopIteration:
                raise StopAsyncIteration() from None
            if not isinstance(item, __async_wait):
                return item
            value, thrown = None, None
            try:
                value = yield item
            except BaseException as error:
                thrown = error

def __async_generator(function):
    def made(*args, **keywords):
        return __async_generator_object(function(*args, **keywords))
    made.__name__ = function.__name__
    return made

# A class whose __new__ makes its objects is called so.
def __class_call(cls, *args, **keywords):
    made = cls.__new__(cls, *args, **keywords)
    if isinstance(made, cls):
        __construct(type(made).__init__, made, args, keywords)
    return made

def __new_class(cls):
    if '__new__' in cls.__dict__:
        __set_entry(cls, '__class_call', __class_call)
    for base in cls.__mro__[1:-1]:
        if '__init_subclass__' in base.__dict__:
            base.__dict__['__init_subclass__'](cls)
            break
    return cls

def __new_object(cls, *args, **keywords):
    return __bare(cls)

__set_entry(object, '__class_made', __new_class)
__set_entry(object, '__new__', staticmethod(__new_object))
__set_entry(object, '__init_subclass__', classmethod(lambda cls: None))

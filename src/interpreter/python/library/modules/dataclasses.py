MISSING = object()

class FrozenInstanceError(AttributeError):
    pass

class Field:
    def __init__(self, default, default_factory, init, repr, compare):
        self.name = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare

def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, compare=True, hash=None):
    return Field(default, default_factory, init, repr, compare)

def __fields_of(cls):
    found = {}
    for base in cls.__mro__[::-1]:
        if '__dataclass_fields__' in base.__dict__:
            found.update(base.__dict__['__dataclass_fields__'])
            continue
        for name in base.__dict__.get('__annotations__', {}):
            value = base.__dict__.get(name, MISSING)
            if not isinstance(value, Field):
                if isinstance(value, (list, dict, set)):
                    raise ValueError('mutable default ' + str(type(value)) + ' for field ' + name + ' is not allowed: use default_factory')
                value = Field(value, MISSING, True, True, True)
            value.name = name
            found[name] = value
    return found

def __initializer(cls, rows):
    taken = [row for row in rows if row.init]

    def __init__(self, *args, **keywords):
        title = cls.__name__ + '.__init__()'
        if len(args) > len(taken):
            least = 1 + len([row for row in taken if row.default is MISSING and row.default_factory is MISSING])
            most = len(taken) + 1
            count = str(most) if least == most else 'from ' + str(least) + ' to ' + str(most)
            raise TypeError(title + ' takes ' + count + ' positional arguments but ' + str(len(args) + 1) + ' were given')
        given = {row.name: value for row, value in zip(taken, args)}
        for name, value in keywords.items():
            if name in given:
                raise TypeError(title + " got multiple values for argument '" + name + "'")
            if not any([row.name == name for row in taken]):
                raise TypeError(title + " got an unexpected keyword argument '" + name + "'")
            given[name] = value
        missing = [row.name for row in taken if row.name not in given and row.default is MISSING and row.default_factory is MISSING]
        if missing:
            names = ["'" + name + "'" for name in missing]
            shown = names[0] if len(names) == 1 else ', '.join(names[:-1]) + (',' if len(names) > 2 else '') + ' and ' + names[-1]
            raise TypeError(title + ' missing ' + str(len(names)) + ' required positional argument' + ('' if len(names) == 1 else 's') + ': ' + shown)
        for row in rows:
            if row.name in given:
                self.__dict__[row.name] = given[row.name]
            elif row.default_factory is not MISSING:
                self.__dict__[row.name] = row.default_factory()
            elif row.default is not MISSING:
                self.__dict__[row.name] = row.default
        if hasattr(self, '__post_init__'):
            self.__post_init__()
    return __init__

def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, frozen=False, slots=False, kw_only=False):
    if kw_only:
        raise NotImplementedError('dataclass(kw_only=True) is not supported by the simulator')

    def wrap(cls):
        rows = list(__fields_of(cls).values())
        compared = [row.name for row in rows if row.compare]
        own = cls.__dict__

        def values(thing):
            return tuple([getattr(thing, name) for name in compared])

        def __repr__(self):
            return type(self).__name__ + '(' + ', '.join([row.name + '=' + __repr_of(getattr(self, row.name)) for row in rows if row.repr]) + ')'

        def __eq__(self, other):
            return values(self) == values(other) if type(self) is type(other) else NotImplemented

        def __hash__(self):
            return hash(values(self))

        def __setattr__(self, name, value):
            if type(self) is cls or name in compared:
                raise FrozenInstanceError("cannot assign to field '" + name + "'")
            object.__setattr__(self, name, value)

        def __lt__(self, other):
            return values(self) < values(other)

        def __le__(self, other):
            return values(self) <= values(other)
        for row in rows:
            if row.default is not MISSING:
                setattr(cls, row.name, row.default)
        cls.__dataclass_fields__ = {row.name: row for row in rows}
        if init and '__init__' not in own:
            cls.__init__ = __initializer(cls, rows)
        if repr and '__repr__' not in own:
            cls.__repr__ = __repr__
        if eq and '__eq__' not in own:
            cls.__eq__ = __eq__
            if frozen and '__hash__' not in own:
                cls.__hash__ = __hash__
        if frozen:
            cls.__setattr__ = __setattr__
        if order:
            cls.__lt__ = __lt__
            cls.__le__ = __le__
        return cls
    return wrap if cls is None else wrap(cls)

__repr_of = repr

def fields(thing):
    return tuple(thing.__dataclass_fields__.values())

def __plain(value):
    if hasattr(value, '__dataclass_fields__'):
        return asdict(value)
    if isinstance(value, (list, tuple)):
        return type(value)([__plain(each) for each in value])
    if isinstance(value, dict):
        return {key: __plain(each) for key, each in value.items()}
    return value

def asdict(thing):
    return {name: __plain(getattr(thing, name)) for name in thing.__dataclass_fields__}

def astuple(thing):
    return tuple([__plain(getattr(thing, name)) for name in thing.__dataclass_fields__])

def replace(thing, **changes):
    return type(thing)(**{**{name: getattr(thing, name) for name in thing.__dataclass_fields__}, **changes})

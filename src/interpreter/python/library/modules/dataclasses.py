MISSING = object()

class FrozenInstanceError(AttributeError):
    pass

class KW_ONLY:
    pass

class InitVar:
    def __class_getitem__(cls, kind):
        return cls

class Field:
    def __init__(self, default, default_factory, init, repr, compare, hash, kw_only, metadata):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare
        self.hash = hash
        self.kw_only = kw_only
        self.metadata = metadata or {}
        self.is_given = False

def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, compare, hash, kw_only, metadata)

def __of_kind(text, name):
    return text == name or text.startswith((name + '[', 'typing.' + name, 'dataclasses.' + name))

def __fields_of(cls, kw_only):
    found = {}
    for base in cls.__mro__[::-1]:
        if base is not cls:
            if '__dataclass_fields__' in base.__dict__:
                found.update(base.__dict__['__dataclass_rows__'])
            continue
        only = kw_only
        for name, kind in base.__dict__.get('__annotations__', {}).items():
            if __of_kind(kind, 'ClassVar'):
                continue
            if __of_kind(kind, 'KW_ONLY'):
                only = True
                continue
            value = base.__dict__.get(name, MISSING)
            if not isinstance(value, Field):
                if isinstance(value, (list, dict, set)):
                    raise ValueError('mutable default ' + str(type(value)) + ' for field ' + name + ' is not allowed: use default_factory')
                if isinstance(value, property):
                    value = MISSING
                value = Field(value, MISSING, True, True, True, None, MISSING, None)
            value.name = name
            value.type = kind
            value.is_given = __of_kind(kind, 'InitVar')
            if value.kw_only is MISSING:
                value.kw_only = only
            found[name] = value
    return found

def __has_default(row):
    return row.default is not MISSING or row.default_factory is not MISSING

def __plural(names):
    shown = ["'" + name + "'" for name in names]
    listed = shown[0] if len(names) == 1 else ', '.join(shown[:-1]) + (',' if len(names) > 2 else '') + ' and ' + shown[-1]
    return ' argument' + ('' if len(names) == 1 else 's') + ': ' + listed

def __initializer(cls, rows, frozen):
    taken = [row for row in rows if row.init and not row.kw_only]
    named = [row for row in rows if row.init and row.kw_only]
    before = None
    for row in taken:
        if __has_default(row):
            before = row
        elif before is not None:
            raise TypeError("non-default argument '" + row.name + "' follows default argument")

    def __init__(self, *args, **keywords):
        title = cls.__name__ + '.__init__()'
        given = {row.name: value for row, value in zip(taken, args)}
        for name, value in keywords.items():
            if name in given:
                raise TypeError(title + " got multiple values for argument '" + name + "'")
            if not any([row.name == name for row in taken + named]):
                raise TypeError(title + " got an unexpected keyword argument '" + name + "'")
            given[name] = value
        if len(args) > len(taken):
            least = 1 + len([row for row in taken if not __has_default(row)])
            most = len(taken) + 1
            count = str(most) if least == most else 'from ' + str(least) + ' to ' + str(most)
            raise TypeError(title + ' takes ' + count + ' positional argument' + ('' if most == 1 else 's') + ' but ' + str(len(args) + 1) + ' were given')
        for kind, among in (('positional', taken), ('keyword-only', named)):
            missing = [row.name for row in among if row.name not in given and not __has_default(row)]
            if missing:
                raise TypeError(title + ' missing ' + str(len(missing)) + ' required ' + kind + __plural(missing))
        further = []
        for row in rows:
            value = MISSING
            if row.name in given:
                value = given[row.name]
            elif row.default_factory is not MISSING:
                value = row.default_factory()
            elif row.default is not MISSING:
                value = row.default
            if row.is_given:
                further.append(value)
            elif value is not MISSING:
                if frozen:
                    object.__setattr__(self, row.name, value)
                else:
                    setattr(self, row.name, value)
        if hasattr(self, '__post_init__'):
            self.__post_init__(*further)
    return __init__

def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        found = __fields_of(cls, kw_only)
        all_rows = list(found.values())
        rows = [row for row in all_rows if not row.is_given]
        compared = [row.name for row in rows if row.compare]
        hashed = [row.name for row in rows if (row.compare if row.hash is None else row.hash)]
        own = cls.__dict__

        def values(thing):
            return tuple([getattr(thing, name) for name in compared])

        def __repr__(self):
            return type(self).__qualname__ + '(' + ', '.join([row.name + '=' + __repr_of(getattr(self, row.name)) for row in rows if row.repr]) + ')'

        def __eq__(self, other):
            return values(self) == values(other) if type(self) is type(other) else NotImplemented

        def __hash__(self):
            return hash(tuple([getattr(self, name) for name in hashed]))

        def __setattr__(self, name, value):
            if type(self) is cls or name in found:
                raise FrozenInstanceError("cannot assign to field '" + name + "'")
            object.__setattr__(self, name, value)

        def __lt__(self, other):
            return values(self) < values(other) if type(self) is type(other) else NotImplemented

        def __le__(self, other):
            return values(self) <= values(other) if type(self) is type(other) else NotImplemented

        def __gt__(self, other):
            return values(self) > values(other) if type(self) is type(other) else NotImplemented

        def __ge__(self, other):
            return values(self) >= values(other) if type(self) is type(other) else NotImplemented
        for row in all_rows:
            if row.default is not MISSING:
                setattr(cls, row.name, row.default)
            elif isinstance(own.get(row.name), Field):
                del own[row.name]
        cls.__dataclass_rows__ = found
        cls.__dataclass_fields__ = {row.name: row for row in rows}
        if match_args and '__match_args__' not in own:
            cls.__match_args__ = tuple([row.name for row in all_rows if row.init and not row.kw_only])
        if init and '__init__' not in own:
            cls.__init__ = __initializer(cls, all_rows, frozen)
        if repr and '__repr__' not in own:
            cls.__repr__ = __repr__
        if eq and '__eq__' not in own:
            cls.__eq__ = __eq__
            if not frozen and not unsafe_hash and '__hash__' not in own:
                cls.__hash__ = None
        if unsafe_hash or eq and frozen and '__hash__' not in own:
            cls.__hash__ = __hash__
        if frozen:
            cls.__setattr__ = __setattr__
        if order:
            cls.__lt__ = __lt__
            cls.__le__ = __le__
            cls.__gt__ = __gt__
            cls.__ge__ = __ge__
        return cls
    return wrap if cls is None else wrap(cls)

def is_dataclass(thing):
    return hasattr(thing, '__dataclass_fields__')

__repr_of = repr

def fields(thing):
    return tuple(thing.__dataclass_fields__.values())

def __plain(value, make):
    if hasattr(value, '__dataclass_fields__') and type(value) is not type:
        return make(value)
    if isinstance(value, (list, tuple)):
        return type(value)([__plain(each, make) for each in value])
    if isinstance(value, dict):
        return {__plain(key, make): __plain(each, make) for key, each in value.items()}
    return value

def asdict(thing, *, dict_factory=dict):
    if not is_dataclass(thing):
        raise TypeError('asdict() should be called on dataclass instances')
    make = lambda value: asdict(value, dict_factory=dict_factory)
    return dict_factory([(name, __plain(getattr(thing, name), make)) for name in thing.__dataclass_fields__])

def astuple(thing):
    return tuple([__plain(getattr(thing, name), astuple) for name in thing.__dataclass_fields__])

def replace(thing, **changes):
    kept = {name: getattr(thing, name) for name, row in thing.__dataclass_fields__.items() if row.init}
    return type(thing)(**{**kept, **changes})

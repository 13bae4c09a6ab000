class auto:
    pass

def unique(cls):
    for name, member in cls.__members__.items():
        if name != member.name:
            raise ValueError('duplicate values found in ' + repr(cls) + ': ' + name + ' -> ' + member.name)
    return cls

def __members_of(cls):
    return [member for name, member in cls.__members__.items() if name == member._name_]

class Enum:
    # A class with members has just been made: what its body has bound to values becomes them.
    def __class_made(cls):
        members = {}
        last = 0
        for name, value in list(cls.__dict__.items()):
            if name[0] == '_' or callable(value) or isinstance(value, (property, staticmethod, classmethod)):
                continue
            if isinstance(value, auto):
                value = cls._generate_next_value_(name, 1, len(members), [each._value_ for each in members.values()])
            member = None
            for other in members.values():
                if other._value_ == value:
                    member = other
            if member is None:
                member = __bare(cls)
                member.__dict__['_name_'] = name
                member.__dict__['_value_'] = value
                if hasattr(cls, '__init__'):
                    member.__init__(*(value if isinstance(value, tuple) else (value,)))
            members[name] = member
            setattr(cls, name, member)
        cls.__members__ = members
        return cls

    def _generate_next_value_(name, start, count, last_values):
        return last_values[-1] + 1 if last_values else start

    def __class_call(cls, value):
        for member in __members_of(cls):
            if member is value or member._value_ == value:
                return member
        raise ValueError(repr(value) + ' is not a valid ' + cls.__qualname__)

    def __class_getitem__(cls, name):
        return cls.__members__[name]

    def __class_iter(cls):
        return iter(__members_of(cls))

    def __class_len(cls):
        return len(__members_of(cls))

    def __class_contains(cls, member):
        if not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '" + type(member).__qualname__ + "' and 'EnumType'")
        return isinstance(member, cls)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return '<' + type(self).__name__ + '.' + self._name_ + ': ' + repr(self._value_) + '>'

    def __str__(self):
        return type(self).__name__ + '.' + self._name_

    def __setattr__(self, name, value):
        if name in ('name', 'value'):
            raise AttributeError("<enum '" + type(self).__name__ + "'> cannot set attribute '" + name + "'")
        object.__setattr__(self, name, value)

class IntEnum:
    def __class_made(cls):
        raise NotImplementedError('enum.IntEnum is not supported by the simulator: classes that inherit from int are not')

class StrEnum:
    def __class_made(cls):
        raise NotImplementedError('enum.StrEnum is not supported by the simulator: classes that inherit from str are not')

Flag = IntFlag = IntEnum

class auto:
    value = None

    def __or__(self, other):
        return __Both(self, other)

class __Both(auto):
    def __init__(self, one, other):
        self.one = one
        self.other = other

def __resolved(value):
    if isinstance(value, __Both):
        return __resolved(value.one) | __resolved(value.other)
    return value.value if isinstance(value, auto) else value

def unique(cls):
    for name, member in cls.__members__.items():
        if name != member._name_:
            raise ValueError("duplicate values found in <enum '" + cls.__name__ + "'>: " + name + ' -> ' + member._name_)
    return cls

def __members_of(cls):
    return [member for name, member in cls.__members__.items() if name == member._name_]

def __member(cls, name, value):
    member = __bare(cls)
    member.__dict__['_name_'] = name
    member.__dict__['_value_'] = value
    if isinstance(value, (int, str, float)) and issubclass(cls, type(value)):
        __file_under(member, value)
    return member

class Enum:
    # A class that is an int or a str too gets what does the same upon the values of its members.
    def __class_mixed(names, name, cell, *bases):
        return __build_class(names, name, cell, *[__mixes.get(base, base) for base in bases])

    # A class with members has just been made: what its body has bound to values becomes them.
    def __class_made(cls):
        members = {}
        values = []
        for name, value in list(cls.__dict__.items()):
            if name[0] == '_' or callable(value) or isinstance(value, (property, staticmethod, classmethod)):
                continue
            if isinstance(value, __Both):
                value = __resolved(value)
            elif isinstance(value, auto):
                value.value = cls._generate_next_value_(name, 1, len(members), values)
                value = value.value
            elif isinstance(value, tuple) and value and isinstance(value[0], auto):
                value = (cls._generate_next_value_(name, 1, len(members), values),) + value[1:]
            values.append(value)
            member = None
            for other in members.values():
                if other._value_ == value:
                    member = other
            if member is None:
                member = __member(cls, name, value)
                if hasattr(cls, '__init__'):
                    member.__init__(*(value if isinstance(value, tuple) else (value,)))
            members[name] = member
            setattr(cls, name, member)
        cls.__members__ = members
        return cls

    def _generate_next_value_(name, start, count, last_values):
        return last_values[-1] + 1 if last_values else start

    # A value becomes its member; of `Enum` itself a name and members make a class.
    def __class_call(cls, value, names=None):
        if names is not None:
            return __made(cls, value, names)
        for member in __members_of(cls):
            if member is value or member._value_ == value:
                return member
        missing = getattr(cls, '_missing_', None)
        member = None if missing is None else missing(value)
        if member is None:
            raise ValueError(repr(value) + ' is not a valid ' + cls.__qualname__)
        return member

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

    def __format__(self, spec):
        return format(str(self), spec)

    def __setattr__(self, name, value):
        if name in ('name', 'value'):
            raise AttributeError("<enum '" + type(self).__name__ + "'> cannot set attribute '" + name + "'")
        object.__setattr__(self, name, value)

# What members of a class that is an int, a float or a str have of that.
class __Mixed:
    def __eq__(self, other):
        return self._value_ == __plain(other)

    def __ne__(self, other):
        return self._value_ != __plain(other)

    def __lt__(self, other):
        return self._value_ < __plain(other)

    def __le__(self, other):
        return self._value_ <= __plain(other)

    def __gt__(self, other):
        return self._value_ > __plain(other)

    def __ge__(self, other):
        return self._value_ >= __plain(other)

    def __hash__(self):
        return hash(self._value_)

    def __add__(self, other):
        return self._value_ + __plain(other)

    def __radd__(self, other):
        return other + self._value_

    def __mul__(self, other):
        return self._value_ * __plain(other)

    def __rmul__(self, other):
        return other * self._value_

    def __mod__(self, other):
        return self._value_ % __plain(other)

class __Number(__Mixed):
    def __bool__(self):
        return self._value_ != 0

    def __int__(self):
        return int(self._value_)

    def __float__(self):
        return float(self._value_)

    def __neg__(self):
        return -self._value_

    def __abs__(self):
        return abs(self._value_)

    def __sub__(self, other):
        return self._value_ - __plain(other)

    def __rsub__(self, other):
        return other - self._value_

    def __truediv__(self, other):
        return self._value_ / __plain(other)

    def __rtruediv__(self, other):
        return other / self._value_

    def __floordiv__(self, other):
        return self._value_ // __plain(other)

    def __pow__(self, other):
        return self._value_ ** __plain(other)

    def __and__(self, other):
        return self._value_ & __plain(other)

    def __or__(self, other):
        return self._value_ | __plain(other)

    def __lshift__(self, other):
        return self._value_ << __plain(other)

class __Float(__Number):
    pass

class __Text(__Mixed):
    def __len__(self):
        return len(self._value_)

    def __getitem__(self, index):
        return self._value_[index]

    def __iter__(self):
        return iter(self._value_)

    def __contains__(self, part):
        return part in self._value_

    def __getattr__(self, name):
        return getattr(self._value_, name)

def __plain(value):
    return value._value_ if isinstance(value, __Mixed) else value

__set_slot(__Number, 3, (__Number, __Mixed, int, object))
__set_slot(__Float, 3, (__Float, __Number, __Mixed, float, object))
__set_slot(__Text, 3, (__Text, __Mixed, str, object))
__mixes = {int: __Number, float: __Float, str: __Text}

class IntEnum(int, Enum):
    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

class StrEnum(str, Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

def __made(base, title, names):
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    rows = list(names.items()) if isinstance(names, dict) else names
    body = {}
    class Made(base):
        pass
    for index, row in enumerate(rows):
        name, value = row if isinstance(row, (tuple, list)) else (row, Made._generate_next_value_(row, 1, index, list(range(1, index + 1))))
        setattr(Made, name, value)
    Made.__name__ = title
    __set_slot(Made, 1, title)
    return Made.__class_made(Made)

# Flags: members are bits, and what several make together is a member too, made when it is asked for.
class Flag(Enum):
    __isolated = True

    def _generate_next_value_(name, start, count, last_values):
        highest = max([value for value in last_values] or [0])
        bit = 1
        while bit <= highest:
            bit <<= 1
        return bit

    def __class_call(cls, value, names=None):
        if names is not None:
            return __made(cls, value, names)
        if isinstance(value, cls):
            return value
        for member in cls.__members__.values():
            if member._value_ == value:
                return member
        known = cls.__dict__.get('__composites')
        if known is None:
            known = {}
            cls.__composites = known
        if value not in known:
            bits = __bits_of(cls)
            if value < 0:
                return cls(bits & value)
            if value & ~bits and not issubclass(cls, int):
                shown = max(len(bin(value)), len(bin(bits))) - 2
                raise ValueError("<flag '" + cls.__name__ + "'> invalid value " + str(value) + '\n    given 0b' + '0 ' + bin(value)[2:].rjust(shown, '0') + '\n  allowed 0b' + '0 ' + bin(bits)[2:].rjust(shown, '0'))
            known[value] = __member(cls, None, value)
        return known[value]

    def __class_iter(cls):
        return iter(__singles(cls))

    def __class_len(cls):
        return len(__singles(cls))

    def __iter__(self):
        return iter([each for each in __singles(type(self)) if each._value_ & self._value_])

    def __len__(self):
        return len(list(iter(self)))

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return self._value_ != 0

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self._value_)

    def __or__(self, other):
        return __joined(self, other, self._value_ | __bits(self, other))

    def __and__(self, other):
        return __joined(self, other, self._value_ & __bits(self, other))

    def __xor__(self, other):
        return __joined(self, other, self._value_ ^ __bits(self, other))

    def __invert__(self):
        return type(self)(__bits_of(type(self)) & ~self._value_)

    def __names(self):
        names = [each._name_ for each in self]
        rest = self._value_ & ~__bits_of(type(self))
        return '|'.join(names + ([str(rest)] if rest else []))

    @property
    def name(self):
        return self._name_ or self.__names() or None

    def __repr__(self):
        name = self._name_ or self.__names()
        return '<' + type(self).__name__ + ('.' + name if name else '') + ': ' + repr(self._value_) + '>'

    def __str__(self):
        name = self._name_ or self.__names()
        return type(self).__name__ + ('.' + name if name else '(' + repr(self._value_) + ')')

def __bits(flag, other):
    if isinstance(other, type(flag)):
        return other._value_
    if isinstance(flag, int) and isinstance(other, int):
        return __plain(other)
    return None

def __joined(flag, other, value):
    return NotImplemented if value is None else type(flag)(value)

def __singles(cls):
    return [each for each in __members_of(cls) if each._value_ & each._value_ - 1 == 0 and each._value_]

def __bits_of(cls):
    bits = 0
    for each in cls.__members__.values():
        bits |= each._value_
    return bits

class IntFlag(int, Flag):
    def __eq__(self, other):
        return self._value_ == __plain(other)

    def __or__(self, other):
        return type(self)(self._value_ | __plain(other))

    __ror__ = __or__

    def __and__(self, other):
        return type(self)(self._value_ & __plain(other))

    __rand__ = __and__

    def __xor__(self, other):
        return type(self)(self._value_ ^ __plain(other))

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)

EnumMeta = EnumType = type

class _Mapping:
    def __init__(self):
        self._items = {}

    def __setitem__(self, key, value):
        self._items[key] = value

    def __delitem__(self, key):
        del self._items[key]

    def __contains__(self, key):
        return key in self._items

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __eq__(self, other):
        return self._items == (other._items if isinstance(other, _Mapping) else other)

    def keys(self):
        return self._items.keys()

    def items(self):
        return self._items.items()

    def __getattr__(self, name):
        return getattr(self.__dict__['_items'], name)

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

__set_slot(_Mapping, 3, (_Mapping, dict, object))

class OrderedDict(_Mapping):
    def __init__(self, *values, **keywords):
        self._items = dict(*values, **keywords)

    def __getitem__(self, key):
        return self._items[key]

    def move_to_end(self, key, last=True):
        value = self._items.pop(key)
        if last:
            self._items[key] = value
        else:
            rest = list(self._items.items())
            self._items.clear()
            self._items[key] = value
            self._items.update(rest)

    def popitem(self, last=True):
        if not self._items:
            raise KeyError('dictionary is empty')
        key = list(self._items)[-1 if last else 0]
        return key, self._items.pop(key)

    def copy(self):
        return OrderedDict(self._items)

    def __reversed__(self):
        return reversed(list(self._items))

    def __repr__(self):
        return 'OrderedDict(' + (repr(list(self._items.items())) if self._items else '') + ')'

class defaultdict(_Mapping):
    def __init__(self, default_factory=None, *values, **keywords):
        self.default_factory = default_factory
        self._items = dict(*values, **keywords)

    def __getitem__(self, key):
        if key not in self._items:
            if self.default_factory is None:
                raise KeyError(key)
            self._items[key] = self.default_factory()
        return self._items[key]

    def __repr__(self):
        return 'defaultdict(' + repr(self.default_factory) + ', ' + repr(self._items) + ')'

    def copy(self):
        return defaultdict(self.default_factory, self._items)

class Counter(_Mapping):
    def __init__(self, values=None, **keywords):
        self._items = {}
        self.update(values or {}, **keywords)

    def copy(self):
        return Counter(self._items)

    def subtract(self, values=(), **keywords):
        for key, count in Counter(values, **keywords)._items.items():
            self._items[key] = self._items.get(key, 0) - count

    def elements(self):
        return iter([key for key, count in self._items.items() for _ in range(count)])

    def total(self):
        return sum(self._items.values())

    def __joined(self, other, work):
        made = Counter()
        for key in [*self._items, *[key for key in other._items if key not in self._items]]:
            count = work(self[key], other[key])
            if count > 0:
                made._items[key] = count
        return made

    def __add__(self, other):
        return self.__joined(other, lambda one, two: one + two)

    def __sub__(self, other):
        return self.__joined(other, lambda one, two: one - two)

    def __and__(self, other):
        return self.__joined(other, min)

    def __or__(self, other):
        return self.__joined(other, max)

    def __getitem__(self, key):
        return self._items.get(key, 0)

    def update(self, values=(), **keywords):
        rows = values.items() if hasattr(values, 'items') else [(value, 1) for value in values]
        for key, count in [*rows, *keywords.items()]:
            self._items[key] = self._items.get(key, 0) + count

    def most_common(self, n=None):
        rows = sorted(self._items.items(), key=lambda row: row[1], reverse=True)
        return rows if n is None else rows[:n]

    def __repr__(self):
        return 'Counter({' + ', '.join([repr(key) + ': ' + repr(count) for key, count in self.most_common()]) + '})' if self._items else 'Counter()'

class deque:
    def __init__(self, values=(), maxlen=None):
        self.maxlen = maxlen
        self._items = []
        self.extend(values)

    def append(self, value):
        self._items.append(value)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop(0)

    def appendleft(self, value):
        self._items.insert(0, value)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop()

    def extend(self, values):
        for value in values:
            self.append(value)

    def extendleft(self, values):
        for value in values:
            self.appendleft(value)

    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items[:] = self._items[-n:] + self._items[:-n] if n else self._items

    def insert(self, index, value):
        if self.maxlen is not None and len(self._items) >= self.maxlen:
            raise IndexError('deque already at its maximum size')
        self._items.insert(index, value)

    def remove(self, value):
        if value not in self._items:
            raise ValueError('deque.remove(x): x not in deque')
        self._items.remove(value)

    def index(self, value):
        return self._items.index(value)

    def count(self, value):
        return self._items.count(value)

    def reverse(self):
        self._items.reverse()

    def copy(self):
        return deque(self._items, self.maxlen)

    def pop(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        return self._items.pop(0)

    def clear(self):
        self._items.clear()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        if not -len(self._items) <= index < len(self._items):
            raise IndexError('deque index out of range')
        return self._items[index]

    def __setitem__(self, index, value):
        self._items[index] = value

    def __delitem__(self, index):
        del self._items[index]

    def __contains__(self, value):
        return value in self._items

    def __reversed__(self):
        return reversed(self._items)

    def __eq__(self, other):
        return isinstance(other, deque) and self._items == other._items

    def __add__(self, other):
        return deque(self._items + list(other), self.maxlen)

    def __repr__(self):
        return 'deque(' + repr(self._items) + ('' if self.maxlen is None else ', maxlen=' + str(self.maxlen)) + ')'

class _Named:
    def __init__(self, *args, **keywords):
        names = self._fields
        if len(args) > len(names):
            raise TypeError(type(self).__name__ + '.__new__() takes ' + str(len(names) + 1) + ' positional arguments but ' + str(len(args) + 1) + ' were given')
        given = {**self._field_defaults, **dict(zip(names, args)), **keywords}
        for name in keywords:
            if name not in names:
                raise TypeError(type(self).__name__ + ".__new__() got an unexpected keyword argument '" + name + "'")
        missing = ["'" + name + "'" for name in names if name not in given]
        if missing:
            listed = missing[0] if len(missing) == 1 else ', '.join(missing[:-1]) + (',' if len(missing) > 2 else '') + ' and ' + missing[-1]
            raise TypeError(type(self).__name__ + '.__new__() missing ' + str(len(missing)) + ' required positional argument' + ('' if len(missing) == 1 else 's') + ': ' + listed)
        self.__dict__['_row'] = tuple([given[name] for name in names])

    def __getattr__(self, name):
        if name in self._fields:
            return self._row[self._fields.index(name)]
        if name in ('count', 'index'):
            return getattr(self._row, name)
        raise AttributeError("'" + type(self).__name__ + "' object has no attribute '" + name + "'")

    def __setattr__(self, name, value):
        if name in self._fields:
            raise AttributeError("can't set attribute")
        raise AttributeError("'" + type(self).__name__ + "' object has no attribute '" + name + "'")

    def __iter__(self):
        return iter(self._row)

    def __len__(self):
        return len(self._row)

    def __getitem__(self, index):
        return self._row[index]

    def __contains__(self, value):
        return value in self._row

    def __eq__(self, other):
        return self._row == _row_of(other)

    def __lt__(self, other):
        return self._row < _row_of(other)

    def __le__(self, other):
        return self._row <= _row_of(other)

    def __gt__(self, other):
        return self._row > _row_of(other)

    def __ge__(self, other):
        return self._row >= _row_of(other)

    def __hash__(self):
        return hash(self._row)

    def __add__(self, other):
        return self._row + _row_of(other)

    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join([name + '=' + repr(value) for name, value in zip(self._fields, self._row)]) + ')'

    def _asdict(self):
        return dict(zip(self._fields, self._row))

    def _replace(self, **changes):
        return type(self)(**{**self._asdict(), **changes})

def _row_of(value):
    return value._row if isinstance(value, _Named) else value

__set_slot(_Named, 3, (_Named, tuple, object))

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    names = field_names.replace(',', ' ').split() if isinstance(field_names, str) else list(field_names)
    class Made(_Named):
        _fields = tuple(names)
        __match_args__ = tuple(names)
        _field_defaults = dict(zip(names[len(names) - len(defaults or ()):], defaults or ()))

        @classmethod
        def _make(cls, values):
            return cls(*values)
    __set_slot(Made, 1, typename)
    __set_module(Made, '__main__')
    return Made

class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for each in self.maps:
            if key in each:
                return each[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any([key in each for each in self.maps])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __iter__(self):
        made = {}
        for each in reversed(self.maps):
            made.update(each)
        return iter(made)

    def __len__(self):
        return len(list(iter(self)))

    def keys(self):
        return list(iter(self))

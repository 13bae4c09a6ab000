OrderedDict = dict

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

    def __getattr__(self, name):
        return getattr(self.__dict__['_items'], name)

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

class Counter(_Mapping):
    def __init__(self, values=None, **keywords):
        self._items = {}
        self.update(values or {}, **keywords)

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
        return self._items[index]

    def __contains__(self, value):
        return value in self._items

    def __repr__(self):
        return 'deque(' + repr(self._items) + ('' if self.maxlen is None else ', maxlen=' + str(self.maxlen)) + ')'

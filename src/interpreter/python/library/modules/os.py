# A program begins without variables, and may set some.
class __Environment:
    def __init__(self):
        self._values = {}

    def __getitem__(self, name):
        return self._values[name]

    def __setitem__(self, name, value):
        for text in (name, value):
            if not isinstance(text, str):
                raise TypeError('str expected, not ' + type(text).__name__)
        self._values[name] = value

    def __delitem__(self, name):
        del self._values[name]

    def __contains__(self, name):
        return name in self._values

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def get(self, name, default=None):
        return self._values.get(name, default)

    def setdefault(self, name, value):
        if name not in self._values:
            self[name] = value
        return self._values[name]

    def pop(self, name, *default):
        return self._values.pop(name, *default)

    def update(self, other):
        for name, value in dict(other).items():
            self[name] = value

    def keys(self):
        return list(self._values)

    def values(self):
        return list(self._values.values())

    def items(self):
        return list(self._values.items())

    def copy(self):
        return dict(self._values)

environ = __Environment()
linesep = '\n'

def getenv(name, default=None):
    return environ.get(name, default)

def getpid():
    return 1

class _Manager:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        for value in self.generator:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, kind, value, trace):
        if kind is None:
            for _ in self.generator:
                raise RuntimeError("generator didn't stop")
            return False
        try:
            self.generator.throw(value)
        except StopIteration:
            return True
        except BaseException as raised:
            if raised is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")

def contextmanager(function):
    def make(*args, **keywords):
        return _Manager(function(*args, **keywords))
    make.__name__ = function.__name__
    return make

class suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return None

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self.kinds)

class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, value, trace):
        self.thing.close()

class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, kind, value, trace):
        pass

class ExitStack:
    def __init__(self):
        self._calls = []

    def __enter__(self):
        return self

    def enter_context(self, manager):
        value = manager.__enter__()
        self._calls.append(manager.__exit__)
        return value

    def push(self, leave):
        self._calls.append(leave.__exit__ if hasattr(leave, '__exit__') else leave)
        return leave

    def callback(self, work, *args, **keywords):
        def leave(kind, value, trace):
            work(*args, **keywords)
        self._calls.append(leave)
        return work

    def __exit__(self, kind, value, trace):
        is_swallowed = False
        thrown = None
        while self._calls:
            leave = self._calls.pop()
            try:
                if leave(kind, value, trace):
                    is_swallowed = kind is not None
                    kind, value, trace, thrown = None, None, None, None
            except BaseException as error:
                kind, value, trace, thrown = type(error), error, error.__traceback__, error
        if thrown is not None:
            raise thrown
        return is_swallowed

    def close(self):
        self.__exit__(None, None, None)

__count = [0]

class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        if name is None:
            __count[0] += 1
            name = 'Thread-' + str(__count[0])
            if target is not None:
                name += ' (' + getattr(target, '__name__', '?') + ')'
        self.name = name
        self.daemon = bool(daemon)
        self._target = target
        self._args = args
        self._kwargs = kwargs or {}
        self._state = 0

    def start(self):
        if self._state:
            raise RuntimeError('threads can only be started once')
        self._state = 1
        __start_thread(self, self.name, self.daemon)

    def __call__(self):
        try:
            self.run()
        finally:
            self._state = 2

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def is_alive(self):
        return self._state == 1

    def join(self, timeout=None):
        if self._state == 0:
            raise RuntimeError('cannot join thread before it is started')
        if self._state == 1:
            __wait(self, timeout)

    def __repr__(self):
        return '<Thread(' + self.name + ', ' + ('initial', 'started', 'stopped')[self._state] + ')>'

class _Main:
    name = 'MainThread'
    daemon = False

    def is_alive(self):
        return True

__main = _Main()

def current_thread():
    return __thread() or __main

def main_thread():
    return __main

def get_ident():
    return id(current_thread())

class Lock:
    def __init__(self):
        self._owner = None
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        me = current_thread()
        end = None if timeout < 0 else __host('clock.nanos') + int(timeout * 1000000000)
        while self._owner is not None and not (self._again and self._owner is me):
            left = None if end is None else (end - __host('clock.nanos')) / 1000000000
            if not blocking or (left is not None and left <= 0):
                return False
            __wait(self, left)
        self._owner = me
        self._depth += 1
        return True

    def release(self):
        if self._owner is None:
            raise RuntimeError('release unlocked lock')
        self._depth -= 1
        if self._depth == 0:
            self._owner = None
            __wake(self)

    def locked(self):
        return self._owner is not None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, trace):
        self.release()

Lock._again = False

class RLock(Lock):
    _again = True

class Event:
    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True
        __wake(self)

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        if not self._set:
            __wait(self, timeout)
        return self._set

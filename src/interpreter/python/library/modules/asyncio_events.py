# The event loop, futures and tasks: what a coroutine hands up is a future; the loop runs it on when that is done.
import threading
import time

class CancelledError(BaseException):
    pass

class InvalidStateError(Exception):
    pass

__set_module(CancelledError, 'asyncio.exceptions')
__set_module(InvalidStateError, 'asyncio.exceptions')
__running = []
__names = [0]

class Handle:
    def __init__(self, work, args):
        self.work = work
        self.args = args
        self.is_cancelled = False

    def cancel(self):
        self.is_cancelled = True

    def cancelled(self):
        return self.is_cancelled

class Loop:
    def __init__(self):
        self.ready = []
        self.timers = []
        self.outside = 0
        self.stopping = False
        self.is_shut = False
        self.sequence = 0

    def time(self):
        return time.monotonic()

    def call_soon(self, work, *args):
        handle = Handle(work, args)
        self.ready.append(handle)
        return handle

    def call_soon_threadsafe(self, work, *args):
        handle = self.call_soon(work, *args)
        __wake(self)
        return handle

    def call_later(self, delay, work, *args):
        return self.call_at(self.time() + max(0, delay), work, *args)

    def call_at(self, when, work, *args):
        handle = Handle(work, args)
        self.sequence += 1
        row = (when, self.sequence, handle)
        at = len(self.timers)
        while at and self.timers[at - 1][0] > when:
            at -= 1
        self.timers.insert(at, row)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coroutine, *, name=None):
        return Task(coroutine, self, name)

    def run_in_executor(self, executor, work, *args):
        future = self.create_future()
        self.outside += 1
        def finish(method, value):
            self.outside -= 1
            if not future.done():
                method(value)
        def run():
            try:
                result = work(*args)
            except BaseException as error:
                self.call_soon_threadsafe(finish, future.set_exception, error)
            else:
                self.call_soon_threadsafe(finish, future.set_result, result)
        threading.Thread(target=run, name='asyncio_0', daemon=True).start()
        return future

    def add_signal_handler(self, number, work, *args):
        import signal
        signal.signal(number, lambda *_: self.call_soon_threadsafe(work, *args))

    def run_until_complete(self, coroutine):
        task = ensure_future(coroutine, loop=self)
        self.run(task)
        return task.result()

    def run_forever(self):
        self.run(None)

    def run(self, task):
        __running.append(self)
        try:
            while not self.stopping and not (task is not None and task.done()):
                now = self.time()
                while self.timers and self.timers[0][0] <= now:
                    self.ready.append(self.timers.pop(0)[2])
                if not self.ready:
                    pause = self.timers[0][0] - now if self.timers else None
                    if self.outside or task is None:
                        pause = 0.05 if pause is None else min(pause, 0.05)
                    if pause is None:
                        raise RuntimeError('Event loop stopped before Future completed.')
                    # As epoll does: whole milliseconds, so that what is due together is done together.
                    __wait(self, -(-pause * 1000 // 1) / 1000)
                    continue
                ready = self.ready
                self.ready = []
                for handle in ready:
                    if not handle.is_cancelled:
                        handle.work(*handle.args)
        finally:
            self.stopping = False
            __running.pop()

    def stop(self):
        self.stopping = True

    def is_running(self):
        return self in __running

    def is_closed(self):
        return self.is_shut

    def close(self):
        self.is_shut = True

    def shutdown_asyncgens(self):
        return sleep(0)

    def set_debug(self, enabled):
        pass

class Future(__async_wait):
    def __init__(self, *, loop=None):
        self._loop = loop or get_event_loop()
        self._state = 'pending'
        self._value = None
        self._calls = []

    def done(self):
        return self._state != 'pending'

    def cancelled(self):
        return self._state == 'cancelled'

    def _finish(self, state, value):
        if self._state != 'pending':
            raise InvalidStateError('invalid state')
        self._state = state
        self._value = value
        for call in self._calls:
            self._loop.call_soon(call, self)

    def set_result(self, value):
        self._finish('finished', value)

    def set_exception(self, exception):
        self._finish('failed', exception() if isinstance(exception, type) else exception)

    def cancel(self, msg=None):
        if self.done():
            return False
        self._finish('cancelled', CancelledError())
        return True

    def result(self):
        if self._state == 'pending':
            raise InvalidStateError('Result is not set.')
        if self._state != 'finished':
            raise self._value
        return self._value

    def exception(self):
        if self._state == 'pending':
            raise InvalidStateError('Exception is not set.')
        if self._state == 'cancelled':
            raise self._value
        return self._value if self._state == 'failed' else None

    def add_done_callback(self, call):
        if self.done():
            self._loop.call_soon(call, self)
        else:
            self._calls.append(call)

    def remove_done_callback(self, call):
        self._calls = [each for each in self._calls if each != call]

    def __await__(self):
        if not self.done():
            yield self
        return self.result()

class Task(Future):
    def __init__(self, coroutine, loop, name=None):
        Future.__init__(self, loop=loop)
        __names[0] += 1
        self._name = name or 'Task-' + str(__names[0])
        self._coroutine = coroutine
        self._waits_for = None
        self._must_cancel = False
        loop.call_soon(self._step, None)

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = name

    def cancel(self, msg=None):
        if self.done():
            return False
        if self._waits_for is None or not self._waits_for.cancel():
            self._must_cancel = True
        return True

    def _woken(self, future):
        self._step(None)

    def _step(self, thrown):
        if self.done():
            return
        if self._must_cancel:
            thrown = CancelledError()
            self._must_cancel = False
        self._waits_for = None
        before = __current[0]
        __current[0] = self
        try:
            waits = self._coroutine.send(None) if thrown is None else self._coroutine.throw(thrown)
        except StopIteration as stop:
            self._finish('finished', stop.value)
        except CancelledError as error:
            self._finish('cancelled', error)
        except BaseException as error:
            self._finish('failed', error)
            if not isinstance(error, Exception):
                raise
        else:
            if isinstance(waits, Future):
                self._waits_for = waits
                waits.add_done_callback(self._woken)
                if self._must_cancel and waits.cancel():
                    self._must_cancel = False
            else:
                self._loop.call_soon(self._step, None)
        finally:
            __current[0] = before

__current = [None]
__loops = []

def current_task():
    return __current[0]

def get_running_loop():
    if not __running:
        raise RuntimeError('no running event loop')
    return __running[-1]

def new_event_loop():
    return Loop()

def set_event_loop(loop):
    __loops[:] = [loop]

def get_event_loop():
    if __running:
        return __running[-1]
    if not __loops:
        __loops.append(Loop())
    return __loops[0]

def iscoroutine(value):
    return type(value).__name__ == 'generator'

def isfuture(value):
    return isinstance(value, Future)

def ensure_future(value, *, loop=None):
    if isinstance(value, Future):
        return value
    if not iscoroutine(value):
        if not hasattr(value, '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        value = value.__await__()
    return (loop or get_event_loop()).create_task(value)

def run(coroutine, *, debug=None):
    if __running:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not iscoroutine(coroutine):
        raise ValueError('a coroutine was expected, got ' + repr(coroutine))
    loop = Loop()
    task = loop.create_task(coroutine)
    loop.run(task)
    return task.result()

# The event loop: what a coroutine hands up is a future; the loop runs it on when that is done.
import threading
import time

class CancelledError(BaseException):
    pass

class InvalidStateError(Exception):
    pass

class QueueEmpty(Exception):
    pass

class QueueFull(Exception):
    pass

__set_module(CancelledError, 'asyncio.exceptions')
__set_module(InvalidStateError, 'asyncio.exceptions')
TimeoutError = TimeoutError
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
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

def create_task(coroutine, *, name=None):
    return get_running_loop().create_task(coroutine, name=name)

def run(coroutine, *, debug=None):
    if __running:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not iscoroutine(coroutine):
        raise ValueError('a coroutine was expected, got ' + repr(coroutine))
    loop = Loop()
    task = loop.create_task(coroutine)
    loop.run(task)
    return task.result()

def run_coroutine_threadsafe(coroutine, loop):
    import concurrent.futures
    made = concurrent.futures.Future()
    def finished(task):
        try:
            made.set_result(task.result())
        except BaseException as error:
            made.set_exception(error)
    def start():
        ensure_future(coroutine, loop=loop).add_done_callback(finished)
    loop.call_soon_threadsafe(start)
    return made

class __Turn(__async_wait):
    pass

async def sleep(delay, result=None):
    if delay <= 0:
        await __turn()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    def wake():
        if not future.done():
            future.set_result(result)
    handle = loop.call_later(delay, wake)
    try:
        return await future
    finally:
        handle.cancel()

def __turn():
    yield __Turn()

def gather(*awaitables, return_exceptions=False):
    loop = get_event_loop()
    tasks = [ensure_future(each, loop=loop) for each in awaitables]
    outer = Future(loop=loop)
    left = [len(tasks)]
    def finished(task):
        left[0] -= 1
        if outer.done():
            return
        if not return_exceptions:
            if task.cancelled():
                return outer.set_exception(task._value)
            if task.exception() is not None:
                return outer.set_exception(task.exception())
        if left[0] == 0:
            outer.set_result([each._value for each in tasks])
    for task in tasks:
        task.add_done_callback(finished)
    if not tasks:
        outer.set_result([])
    cancel_outer = outer.cancel
    def cancel(msg=None):
        for each in tasks:
            each.cancel()
        return cancel_outer()
    outer.cancel = cancel
    return outer

async def wait(awaitables, *, timeout=None, return_when=ALL_COMPLETED):
    tasks = list(awaitables)
    if not tasks:
        raise ValueError('Set of Tasks/Futures is empty.')
    loop = get_running_loop()
    waiter = loop.create_future()
    def is_over():
        done = [each for each in tasks if each.done()]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION:
            for each in done:
                if not each.cancelled() and each.exception() is not None:
                    return True
        return len(done) == len(tasks)
    def look(_=None):
        if is_over() and not waiter.done():
            waiter.set_result(None)
    def late():
        if not waiter.done():
            waiter.set_result(None)
    for task in tasks:
        task.add_done_callback(look)
    handle = None if timeout is None else loop.call_later(timeout, late)
    if not is_over():
        await waiter
    if handle is not None:
        handle.cancel()
    for task in tasks:
        task.remove_done_callback(look)
    return {each for each in tasks if each.done()}, {each for each in tasks if not each.done()}

async def wait_for(awaitable, timeout):
    if timeout is None:
        return await awaitable
    task = ensure_future(awaitable)
    try:
        done, _ = await wait([task], timeout=timeout)
    except CancelledError:
        task.cancel()
        raise
    if done:
        return task.result()
    task.cancel()
    try:
        await task
    except CancelledError:
        pass
    raise TimeoutError()

def as_completed(awaitables, *, timeout=None):
    tasks = [ensure_future(each) for each in awaitables]
    queue = Queue()
    for task in tasks:
        task.add_done_callback(queue.put_nowait)
    async def next_one():
        return (await queue.get()).result()
    for _ in tasks:
        yield next_one()

def shield(awaitable):
    inner = ensure_future(awaitable)
    outer = Future()
    def finished(task):
        if outer.done():
            return
        if task.cancelled():
            outer.cancel()
        elif task.exception() is not None:
            outer.set_exception(task.exception())
        else:
            outer.set_result(task.result())
    inner.add_done_callback(finished)
    return outer

async def to_thread(work, *args, **keywords):
    return await get_running_loop().run_in_executor(None, lambda: work(*args, **keywords))

class timeout:
    def __init__(self, delay):
        self._delay = delay
        self._expired = False
        self._handle = None

    def expired(self):
        return self._expired

    async def __aenter__(self):
        task = current_task()
        def expire():
            self._expired = True
            task.cancel()
        if self._delay is not None:
            self._handle = get_running_loop().call_later(self._delay, expire)
        return self

    async def __aexit__(self, kind, error, trace):
        if self._handle is not None:
            self._handle.cancel()
        if self._expired and isinstance(error, CancelledError):
            raise TimeoutError() from error

class TaskGroup:
    def __init__(self):
        self._tasks = []

    def create_task(self, coroutine, *, name=None):
        task = get_running_loop().create_task(coroutine, name=name)
        self._tasks.append(task)
        return task

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        if error is not None:
            for task in self._tasks:
                task.cancel()
        if self._tasks:
            await wait(self._tasks, return_when=FIRST_EXCEPTION)
        failed = [each._value for each in self._tasks if each._state == 'failed']
        if failed:
            for task in self._tasks:
                task.cancel()
            raise NotImplementedError('ExceptionGroup is not supported by the simulator; the first was: ' + repr(failed[0])) from failed[0]

class _Waiters:
    def __init__(self):
        self._waiters = []

    async def _join(self):
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
        finally:
            if future in self._waiters:
                self._waiters.remove(future)

    def _wake_one(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                return

class _Entered(_Waiters):
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, trace):
        self.release()

class Semaphore(_Entered):
    def __init__(self, value=1):
        _Waiters.__init__(self)
        self._value = value

    def locked(self):
        return self._value == 0

    async def acquire(self):
        while self._value == 0:
            await self._join()
        self._value -= 1
        return True

    def release(self):
        self._value += 1
        self._wake_one()

class BoundedSemaphore(Semaphore):
    pass

class Lock(_Entered):
    def __init__(self):
        _Waiters.__init__(self)
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        while self._locked:
            await self._join()
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._wake_one()

class Event(_Waiters):
    def __init__(self):
        _Waiters.__init__(self)
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True
        for future in self._waiters:
            if not future.done():
                future.set_result(True)

    def clear(self):
        self._set = False

    async def wait(self):
        if not self._set:
            await self._join()
        return True

class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._items = []
        self._getters = _Waiters()
        self._putters = _Waiters()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return self.maxsize > 0 and len(self._items) >= self.maxsize

    def _put(self, item):
        self._items.append(item)

    def _get(self):
        return self._items.pop(0)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull()
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._getters._wake_one()

    def get_nowait(self):
        if not self._items:
            raise QueueEmpty()
        item = self._get()
        self._putters._wake_one()
        return item

    async def put(self, item):
        while self.full():
            await self._putters._join()
        self.put_nowait(item)

    async def get(self):
        while not self._items:
            await self._getters._join()
        return self.get_nowait()

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        await self._finished.wait()

class LifoQueue(Queue):
    def _get(self):
        return self._items.pop()

class PriorityQueue(Queue):
    def _get(self):
        least = min(self._items)
        self._items.remove(least)
        return least

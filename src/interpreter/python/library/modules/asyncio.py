# What programs do with coroutines.
from asyncio_events import CancelledError, InvalidStateError, Future, Task, current_task, get_running_loop, new_event_loop, set_event_loop, get_event_loop, iscoroutine, isfuture, ensure_future, run
from asyncio_locks import QueueEmpty, QueueFull, Semaphore, BoundedSemaphore, Lock, Event, Queue, LifoQueue, PriorityQueue

TimeoutError = TimeoutError
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

def create_task(coroutine, *, name=None):
    return get_running_loop().create_task(coroutine, name=name)

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

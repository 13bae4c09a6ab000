# Locks, events and queues: who waits is a future in a list.
from asyncio_events import get_running_loop

class QueueEmpty(Exception):
    pass

class QueueFull(Exception):
    pass

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

class Empty(Exception):
    pass

class Full(Exception):
    pass

class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._items = []
        self._left = 0

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return 0 < self.maxsize <= len(self._items)

    def _until(self, ready, block, timeout, failure):
        end = None if timeout is None else __host('clock.nanos') + int(timeout * 1000000000)
        while not ready():
            left = None if end is None else (end - __host('clock.nanos')) / 1000000000
            if not block or (left is not None and left <= 0):
                raise failure
            __wait(self, left)

    def put(self, item, block=True, timeout=None):
        self._until(lambda: not self.full(), block, timeout, Full)
        self._items.append(item)
        self._left += 1
        __wake(self)

    def get(self, block=True, timeout=None):
        self._until(lambda: self._items, block, timeout, Empty)
        item = self._items.pop(0)
        __wake(self)
        return item

    def put_nowait(self, item):
        self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def task_done(self):
        self._left -= 1
        __wake(self)

    def join(self):
        self._until(lambda: self._left == 0, True, None, Full)

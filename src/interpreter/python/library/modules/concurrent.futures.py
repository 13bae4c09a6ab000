class CancelledError(Exception):
    pass

class Future:
    def __init__(self):
        self._done = False
        self._result = None
        self._exception = None
        self._calls = []

    def _finish(self):
        self._done = True
        __wake(self)
        for call in self._calls:
            call(self)

    def set_result(self, result):
        self._result = result
        self._finish()

    def set_exception(self, exception):
        self._exception = exception
        self._finish()

    def done(self):
        return self._done

    def exception(self, timeout=None):
        if not self._done:
            __wait(self, timeout)
        if not self._done:
            raise TimeoutError
        return self._exception

    def result(self, timeout=None):
        exception = self.exception(timeout)
        if exception is not None:
            raise exception
        return self._result

    def add_done_callback(self, call):
        if self._done:
            call(self)
        else:
            self._calls.append(call)

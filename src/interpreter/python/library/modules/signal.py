SIGHUP, SIGINT, SIGTERM = 1, 2, 15
SIG_DFL, SIG_IGN = 0, 1

def signal(number, handler):
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    before = __signal_handlers.get(number, 0)
    __signal_handlers[number] = handler
    return before

def getsignal(number):
    return __signal_handlers.get(number, 0)

SIGHUP, SIGINT, SIGTERM = 1, 2, 15
SIG_DFL, SIG_IGN = 0, 1
__handlers = {}

# Accepted: a simulated program is stopped by SIGTERM, which ends it as if nobody had asked to handle it.
def signal(number, handler):
    before = __handlers.get(number, 0)
    __handlers[number] = handler
    return before

def getsignal(number):
    return __handlers.get(number, 0)

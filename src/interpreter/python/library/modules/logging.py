import sys
import time
import traceback

CRITICAL, ERROR, WARNING, INFO, DEBUG, NOTSET = 50, 40, 30, 20, 10, 0
__WORDS = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG'}
__setup = {'level': 30, 'format': '%(levelname)s:%(name)s:%(message)s'}
__loggers = {}

def __moment():
    millis = __host('clock.millis')
    return time.strftime(__setup.get('datefmt') or '%Y-%m-%d %H:%M:%S', time.gmtime(millis // 1000)) + ('' if __setup.get('datefmt') else ',' + format(millis % 1000, '03d'))

class Logger:
    def __init__(self, name):
        self.name = name
        self.level = 0

    def setLevel(self, level):
        self.level = level

    def addHandler(self, handler):
        pass

    def isEnabledFor(self, level):
        return level >= (self.level or __setup['level'])

    def log(self, level, message, *args, exc_info=False):
        if not self.isEnabledFor(level):
            return
        text = str(message) % args if args else str(message)
        line = __setup['format'] if __setup.get('on') or self.name != 'root' else '%(levelname)s:%(name)s:%(message)s'
        if not __setup.get('on'):
            line = '%(message)s' if self.name != 'root' else line
        row = {'levelname': __WORDS.get(level, str(level)), 'name': self.name, 'message': text,
               'asctime': __moment(), 'levelno': level}
        sys.stderr.write(line % row + '\n' + (traceback.format_exc() if exc_info else ''))

    def debug(self, message, *args, **keywords):
        self.log(10, message, *args, **keywords)

    def info(self, message, *args, **keywords):
        self.log(20, message, *args, **keywords)

    def warning(self, message, *args, **keywords):
        self.log(30, message, *args, **keywords)

    def error(self, message, *args, **keywords):
        self.log(40, message, *args, **keywords)

    def critical(self, message, *args, **keywords):
        self.log(50, message, *args, **keywords)

    def exception(self, message, *args):
        self.log(40, message, *args, exc_info=True)

class StreamHandler:
    def __init__(self, stream=None):
        pass

    def setFormatter(self, formatter):
        pass

    def setLevel(self, level):
        pass

class Formatter:
    def __init__(self, text=None):
        pass

def basicConfig(level=None, format=None, datefmt=None, **others):
    __setup['on'] = True
    __setup['datefmt'] = datefmt
    if level is not None:
        __setup['level'] = level
    if format is not None:
        __setup['format'] = format

def getLogger(name=None):
    key = 'root' if name is None else name
    if key not in __loggers:
        __loggers[key] = Logger(key)
    return __loggers[key]

def debug(message, *args):
    __setup['on'] = True
    getLogger().debug(message, *args)

def info(message, *args):
    __setup['on'] = True
    getLogger().info(message, *args)

def warning(message, *args):
    __setup['on'] = True
    getLogger().warning(message, *args)

def error(message, *args):
    __setup['on'] = True
    getLogger().error(message, *args)

def exception(message, *args):
    __setup['on'] = True
    getLogger().exception(message, *args)

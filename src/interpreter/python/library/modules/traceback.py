import sys

def print_exc(file=None):
    (file or sys.stderr).write(format_exc())

def format_exc():
    handled = __handled()
    return 'NoneType: None\n' if handled is None else __report(handled, '')

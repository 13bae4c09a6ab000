import sys
class MyErr(Exception):
    pass
def f():
    try:
        raise MyErr('a', 1)
    finally:
        print('fin')
try:
    f()
except MyErr:
    sys.stderr.write('err text\n')
    raise

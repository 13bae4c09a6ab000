import sys
def f(x):
    return 10 / x
class K:
    def m(self):
        return f(0)
def g():
    try:
        K().m()
    except ZeroDivisionError:
        raise ValueError('bad')
try:
    g()
except ValueError as e:
    print('caught', e)
def rec(n):
    return rec(n + 1)
try:
    rec(0)
except RecursionError as e:
    print(e)
x = {'a': 1}
print(x['b'])

class MyErr(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
def attempt(f):
    try:
        return f()
    except (TypeError, ValueError) as e:
        return type(e).__name__ + ': ' + str(e)
    except Exception as e:
        return 'other ' + type(e).__name__ + ': ' + str(e)
print(attempt(lambda: int('x')))
print(attempt(lambda: 'a' + 1))
print(attempt(lambda: 1 + 'a'))
print(attempt(lambda: [1][5]))
print(attempt(lambda: {}['k']))
print(attempt(lambda: None.foo))
print(attempt(lambda: len(5)))
print(attempt(lambda: undefined_name))
print(attempt(lambda: (lambda a: a)()))
print(attempt(lambda: (lambda a: a)(1, 2)))
print(attempt(lambda: [] < 3))
print(attempt(lambda: float('q')))
print(attempt(lambda: {[]: 1}))
print(attempt(lambda: [1][0](2)))
print(attempt(lambda: 5 // 0))
print(attempt(lambda: 5.0 / 0))
print(attempt(lambda: 'abc'.index('z')))
print(attempt(lambda: [1, 2].remove(3)))
print(attempt(lambda: '%d' % 'x'))
print(attempt(lambda: 3 in 5))
print(attempt(lambda: next(iter([]))))
def order():
    out = []
    try:
        out.append('t')
        try:
            raise MyErr(3, 'm')
        except KeyError:
            out.append('no')
        finally:
            out.append('f1')
    except MyErr as e:
        out.append((e.code, str(e), e.args))
    else:
        out.append('else')
    finally:
        out.append('f2')
    return out
print(order())
def fin():
    try:
        return 1
    finally:
        print('cleanup')
print(fin())
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally:
            print('fin', i)
loop()
try:
    try:
        raise ValueError('first')
    except ValueError as e:
        raise RuntimeError('second') from e
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__)
try:
    raise MyErr
except TypeError as e:
    print(e)
assert True, 'fine'
try:
    assert 1 == 2, 'math'
except AssertionError as e:
    print('assert', e)
def local():
    print(later)
    later = 1
try:
    local()
except UnboundLocalError as e:
    print(e)
def inner(d):
    return d['a']['b']
def outer():
    try:
        inner({'a': {}})
    except KeyError:
        raise MyErr(1, 'wrapped')
outer()

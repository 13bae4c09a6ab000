pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')

def floor(x):
    return int(x // 1)

def ceil(x):
    return -int(-x // 1)

def trunc(x):
    return int(x)

def sqrt(x):
    if x < 0:
        raise ValueError('math domain error')
    return float(x) ** 0.5

def fabs(x):
    return abs(float(x))

def isnan(x):
    return x != x

def isinf(x):
    return x == inf or x == -inf

def isfinite(x):
    return not isnan(x) and not isinf(x)

def pow(x, y):
    return float(x) ** float(y)

def gcd(*values):
    result = 0
    for value in values:
        value = abs(value)
        while value:
            result, value = value, result % value
    return result

def factorial(n):
    if n < 0:
        raise ValueError('factorial() not defined for negative values')
    result = 1
    for each in range(2, n + 1):
        result *= each
    return result

def prod(values, *, start=1):
    for value in values:
        start = start * value
    return start


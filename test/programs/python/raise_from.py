def h():
    raise RuntimeError('x') from KeyError('y')
def k():
    for i in range(3):
        h()
k()

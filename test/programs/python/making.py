class Singleton:
    _instance = None
    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            print('making')
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v=None):
        if v is not None: self.v = v
class Sub(Singleton): pass
print(Singleton(1) is Singleton(), Singleton().v, Singleton(2).v)
class Other:
    def __new__(cls, kind):
        if kind == 'int': return 5
        made = object.__new__(cls); made.kind = kind; return made
    def __repr__(self): return f'Other({self.kind})'
print(Other('int'), Other('x'))
class Plugin:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry.append(cls.__name__)
class A(Plugin): pass
class B(A): pass
print(Plugin.registry)
class Plain:
    def __init__(self, x): self.x = x
print(Plain(3).x)
try: Plain()
except TypeError as e: print(e)
class Child(Plain):
    def __init__(self): super().__init__(9)
print(Child().x, [c.__name__ for c in Child.__mro__])

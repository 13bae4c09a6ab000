from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, is_dataclass, KW_ONLY, InitVar
from typing import List, Optional, Dict, ClassVar
import json
@dataclass
class Item:
    sku: str
    qty: int = 1
    tags: List[str] = field(default_factory=list)
    price: float = field(default=0.0, repr=False)
    count: ClassVar[int] = 0
    def total(self) -> float: return self.qty * self.price
a = Item('A'); b = Item('B', 2, ['x'], price=2.5); a.tags.append('t')
print(a, b, a == Item('A', tags=['t']), a != b, b.total(), asdict(b), astuple(b), replace(b, qty=9), [f.name for f in fields(Item)], is_dataclass(a))
print(json.dumps(asdict(b)), Item(**{'sku': 'Z', 'qty': 3}), b.__dict__)
@dataclass(frozen=True, order=True)
class Ver:
    major: int
    minor: int = 0
print(Ver(1, 2) < Ver(1, 3), sorted([Ver(2), Ver(1, 5), Ver(1)]), hash(Ver(1)) == hash(Ver(1)), {Ver(1): 'a'}[Ver(1)], max(Ver(1), Ver(2)))
try: Ver(1).major = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass
class Base:
    id: int
    created: str = 'now'
@dataclass
class Child(Base):
    name: str = ''
    def __post_init__(self):
        if self.id < 0: raise ValueError('negative')
        self.slug = self.name.lower()
print(Child(1, name='Abc'), Child(1, 'then', 'X').slug)
try: Child(-1)
except ValueError as e: print(e)
@dataclass
class Nested:
    item: Item
    parent: Optional['Nested'] = None
    meta: Dict[str, int] = field(default_factory=dict)
n = Nested(Item('Q'), Nested(b)); print(n); print(asdict(n))
@dataclass(kw_only=True)
class Kw:
    a: int
    b: int = 2
print(Kw(a=1))
try: Kw(1)
except TypeError as e: print(e)
@dataclass(slots=True)
class Sl:
    x: int
print(Sl(1))
@dataclass
class Iv:
    x: int
    y: InitVar[int]
    def __post_init__(self, y): self.z = self.x + y
print(Iv(1, 2), Iv(1, 2).z)
@dataclass(eq=False)
class Ne: x: int
print(Ne(1) == Ne(1))
@dataclass(repr=False)
class Nr: x: int
print(Nr(1).x)
try: Item()
except TypeError as e: print(e)
try: Item('a', 1, [], 2.0, 5)
except TypeError as e: print(e)
try:
    @dataclass
    class Bad: x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)
@dataclass
class WithProp:
    _v: int = 0
    @property
    def v(self): return self._v
print(WithProp(3).v, WithProp.__match_args__, Item.__doc__ if False else '')
@dataclass(unsafe_hash=True)
class H: x: int = field(compare=False, default=1); y: int = 2
print(hash(H(1)) == hash(H(5)), H(1) == H(9))
@dataclass
class Mix:
    a: int
    _: KW_ONLY
    b: int = 5
print(Mix(1, b=2))
@dataclass
class Cmp:
    v: int
    def __lt__(self, o): return self.v < o.v
    def __str__(self): return f'<{self.v}>'
print(sorted([Cmp(3), Cmp(1)]), str(Cmp(1)), f'{Cmp(2)}', [Cmp(4)])

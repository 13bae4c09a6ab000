import json
from dataclasses import asdict, astuple, dataclass, field, replace
from typing import List, Optional

@dataclass
class Item:
    name: str
    price: float = 1.5

@dataclass(order=True)
class Order:
    id: int
    items: List[Item] = field(default_factory=list)
    note: Optional[str] = None
    secret: str = field(default='s', repr=False, compare=False)
    count = 7

    def total(self):
        return sum(i.price for i in self.items)

    def __post_init__(self):
        self.size = len(self.items)

o = Order(1, [Item('a'), Item('b', 2)])
print(o, o.total(), o.size, o.count, o == Order(1, [Item('a'), Item('b', 2.0)]), o != Order(2), Order(1) < Order(2), Order(2) <= Order(1))
print(asdict(o), astuple(Item('z')), json.dumps(asdict(o)), replace(o, id=9).id, Order(3).items is Order(3).items)
o.items.append(Item(price=4, name='c'))
print(o.items[-1], Order(5).items, Item('x') == 5, Item.price, hasattr(Item, 'name'))
for bad in (lambda: Item(), lambda: Item(1, 2, 3), lambda: Item('a', cost=1), lambda: Item('a', name='b'), lambda: {Item('a')}):
    try:
        bad()
    except TypeError as e:
        print(e)
@dataclass
class Special(Order):
    extra: int = 3
print(Special(1), Special(1, extra=4).extra)
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as e:
    print(e)
class Plain:
    x: int = 1
    y: str
print(Plain.x, list(Plain.__annotations__))

# Enumerations and frozen data classes.
from dataclasses import FrozenInstanceError, dataclass, field, replace
from enum import Enum, auto, unique


class Status(Enum):
    NEW = 'new'
    SENT = 'sent'
    DONE = 'done'
    FINISHED = 'done'

    @property
    def is_over(self):
        return self is Status.DONE

    def shout(self):
        return self.value.upper()

    @classmethod
    def first(cls):
        return cls.NEW


@unique
class Level(Enum):
    LOW = auto()
    HIGH = auto()
    ODD = 10
    AFTER = auto()


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Status.NEW, repr(Status.NEW), Status.NEW.name, Status.NEW.value, [Status.DONE, Status.FINISHED])
print(Status('sent'), Status['DONE'], Status.FINISHED is Status.DONE, Status.NEW == Status.SENT, Status.NEW == 'new')
print(list(Status), len(Status), [each.name for each in Status], Status.NEW in Status)
print(Status.DONE.is_over, Status.SENT.shout(), Status.first(), type(Status.NEW) is Status, isinstance(Status.NEW, Status))
print({Status.NEW: 1, Status.SENT: 2}[Status.SENT], f'{Status.NEW} {Status.NEW.value!r}', '%s' % Status.SENT)
print([(each.name, each.value) for each in Level], Planet.MARS.mass, Planet.MARS.value, list(Status.__members__))
for what in (lambda: Status('gone'), lambda: Status['GONE'], lambda: setattr(Status.NEW, 'value', 1)):
    try:
        print(what())
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
    except AttributeError as e:
        print('AttributeError')


@dataclass(frozen=True)
class Order:
    id: int
    item: str = 'book'
    tags: tuple = field(default=(), compare=False)


order = Order(1)
print(order, order == Order(1), order == Order(2), hash(order) == hash(Order(1)))
print({order: 'one', Order(2): 'two'}[Order(1, tags=('x',))], len({Order(1), Order(1), Order(3)}), replace(order, item='pen'))
try:
    order.item = 'cup'
except FrozenInstanceError as e:
    print(type(e).__name__, e)
print(isinstance(FrozenInstanceError('x'), AttributeError))

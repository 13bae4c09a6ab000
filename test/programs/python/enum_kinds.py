from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
class Priority(IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10
print(Priority.HIGH > Priority.LOW, Priority.HIGH == 10, Priority.LOW + 1, int(Priority.HIGH), Priority.MEDIUM)
print(repr(Priority.LOW), f'{Priority.HIGH}', f'{Priority.HIGH:03d}', '%d' % Priority.LOW, str(Priority.HIGH), Priority(5), Priority['LOW'])
print(sorted([Priority.HIGH, Priority.LOW]), max(Priority), [p.name for p in Priority], list(Priority), Priority.LOW in Priority, isinstance(Priority.LOW, int), type(Priority.LOW + 1))
print({Priority.LOW: 'l'}[1], hash(Priority.LOW) == hash(1), Priority.LOW * 2, -Priority.LOW, 10 - Priority.LOW, Priority.LOW is Priority(1), bool(Priority.LOW))
class Level(StrEnum):
    INFO = auto()
    WARN = 'warning'
print(Level.INFO, repr(Level.WARN), Level.INFO == 'info', Level.WARN.upper(), 'x' + Level.INFO, Level('warning'), f'{Level.WARN:>10}', Level.INFO.value, len(Level.WARN), Level.INFO in ('info',), {'info': 1}[Level.INFO], isinstance(Level.INFO, str))
class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    RW = READ | WRITE
rw = Perm.READ | Perm.WRITE
print(rw, repr(rw), Perm.READ in rw, Perm.EXEC in rw, rw & Perm.READ, ~Perm.READ, Perm(0), bool(Perm(0)), rw.value, rw == Perm.RW, list(Perm), Perm.READ ^ Perm.RW, Perm(7), [p.name for p in rw])
class IP(IntFlag):
    A = 1
    B = 2
print(IP.A | IP.B, repr(IP.A | IP.B), (IP.A | IP.B) == 3, IP.A | 2, IP(3) & 1, IP.A + 1, int(IP.B))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)
    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)
print(Planet.EARTH.gravity, Planet.heaviest(), Planet.MARS.value, Planet((5.97e24, 6.37e6)))
class Status(str, Enum):
    OPEN = 'open'
    DONE = 'done'
print(Status.OPEN, Status.OPEN == 'open', Status.OPEN.value, repr(Status.DONE), Status('done'), 'open' in [Status.OPEN], f'{Status.OPEN}', Status.OPEN.upper())
class Num(int, Enum):
    ONE = 1
print(Num.ONE + 1, Num.ONE, repr(Num.ONE))
import json
print(json.dumps({'p': Priority.HIGH, 's': Status.OPEN, 'l': [Level.INFO]}), json.dumps({Level.INFO: 1}))
try:
    Priority(99)
except ValueError as e:
    print(e)
try:
    Priority['NOPE']
except KeyError as e:
    print('KeyError', e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
class Alias(Enum):
    A = 1
    B = 1
print(Alias.B, Alias.A is Alias.B, list(Alias), Alias.__members__)
class Missing(Enum):
    X = 'x'
    @classmethod
    def _missing_(cls, value):
        return cls.X
print(Missing('anything'))
Dyn = Enum('Dyn', ['P', 'Q'])
print(list(Dyn), Dyn.P.value)
Dyn2 = Enum('Dyn2', 'R S')
print(Dyn2.S)
print(Priority.HIGH.name, Priority.HIGH.value, Priority.__name__, len(Priority))
for p in Priority:
    match p:
        case Priority.LOW: print('low')
        case Priority.HIGH: print('high')
        case _: print('else', p)
Color = Enum('Color', {'RED': 'r'})
print(Color.RED)
class Weekday(Enum):
    MON = auto()
    TUE = auto()
    def next(self):
        members = list(Weekday)
        return members[(members.index(self) + 1) % len(members)]
    def __str__(self): return self.name.title()
print(Weekday.TUE.next(), Weekday.MON, [str(w) for w in Weekday], Weekday.MON == Weekday.MON, Weekday.MON != Weekday.TUE, Weekday.MON == 1, {Weekday.MON: 1})
try:
    Weekday.MON < Weekday.TUE
except TypeError as e: print(e)
try:
    Perm(8)
except ValueError as e: print(e)

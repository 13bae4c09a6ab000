from dataclasses import dataclass
from enum import Enum
import json

class Color(Enum):
    RED = 1
    GREEN = 2

@dataclass
class Point:
    x: int
    y: int

@dataclass
class Circle:
    center: Point
    radius: float

class Box:
    __match_args__ = ('w', 'h')
    def __init__(self, w, h):
        self.w = w
        self.h = h

def describe(value):
    match value:
        case 0:
            return 'zero'
        case 1 | 2 | 3:
            return 'small'
        case -1:
            return 'minus one'
        case True | False:
            return 'bool?'
        case None:
            return 'none'
        case 'hello':
            return 'greeting'
        case str():
            return f'text {value}'
        case int(n) if n > 100:
            return f'big {n}'
        case int():
            return 'int'
        case float() as f:
            return f'float {f}'
        case []:
            return 'empty list'
        case [x]:
            return f'one {x}'
        case [x, y]:
            return f'two {x} {y}'
        case [first, *rest, last]:
            return f'many {first} {rest} {last}'
        case {'type': 'click', 'pos': (x, y)}:
            return f'click at {x},{y}'
        case {'type': kind, **others}:
            return f'{kind} with {others}'
        case {}:
            return 'some dict'
        case Point(x=0, y=0):
            return 'origin'
        case Point(x, y) if x == y:
            return f'diagonal {x}'
        case Point(x=x):
            return f'point {x}'
        case Circle(center=Point(cx, cy), radius=r):
            return f'circle {cx} {cy} {r}'
        case Box(w, h):
            return f'box {w}x{h}'
        case Color.RED:
            return 'red'
        case Color():
            return 'other color'
        case _:
            return 'unknown'

for value in [0, 2, -1, True, None, 'hello', 'x', 101, 50, 2.5, [], [1], (1, 2), [1, 2, 3, 4], {'type': 'click', 'pos': [3, 4]}, {'type': 'key', 'code': 5}, {'a': 1}, {}, Point(0, 0), Point(2, 2), Point(1, 5), Circle(Point(1, 2), 3), Box(4, 5), Color.RED, Color.GREEN, object, {1, 2}]:
    print(describe(value))

def command(line):
    match line.split():
        case ['quit' | 'exit']:
            return 'bye'
        case ['go', ('north' | 'south') as direction]:
            return f'going {direction}'
        case ['pick', obj, *_]:
            return f'picking {obj}'
        case ['drop', *objects]:
            return f'dropping {objects}'
        case [single]:
            return f'one word {single!r}'
        case other:
            return f'? {other}'

for line in ['quit', 'exit', 'go north', 'go west', 'pick key now', 'drop a b c', 'hm', '']:
    print(command(line))

match = 5
match match:
    case 5:
        print('soft keyword', match)
case = [1]
match case:
    case [a]: print('case', a, case)
print(match)
match (1, 2):
    case (a, b): print(a + b)
match 1, 2:
    case 1, b: print('tuple', b)
match [1, [2, [3, 4]]]:
    case [a, [b, [c, d]]]:
        print(a, b, c, d)
match json.loads('{"event": "order", "data": {"id": 7, "items": ["a", "b"]}}'):
    case {'event': 'order', 'data': {'id': int(id_), 'items': [*items]}} if items:
        print(id_, items)
def http(status):
    match status:
        case 200 | 201: return 'ok'
        case s if 400 <= s < 500: return f'client {s}'
        case 3.5: return 'float'
    return None
print(http(201), http(404), http(500), http(3.5))
match {'k': None}:
    case {'k': None, 'z': 1}: print('no')
    case {'k': None}: print('none value')
match 'abc':
    case ['a', 'b', 'c']: print('no: texts are no sequences')
    case _: print('right')
match b'x':
    case b'x': print('bytes')
match 1.0:
    case 1: print('equal one')
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as e:
    print(e)
try:
    match 5:
        case int(a, b): pass
except TypeError as e:
    print(e)
for p in [('a', 1), ('b', [1, 2]), ('c', {'x': 1})]:
    match p:
        case (name, int(v)): print(name, 'int', v)
        case (name, list(v)): print(name, 'list', v)
        case (name, dict() as v): print(name, 'dict', v)

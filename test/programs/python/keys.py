# Objects as keys, filed by what their classes say.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


class Key:
    asked = []

    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return len(self.text)

    def __eq__(self, other):
        return self.text.lower() == other.text.lower()


counts = {}
for x, y in [(1, 2), (3, 4), (1, 2), (1, 2), (3, 5)]:
    place = Point(x, y)
    counts[place] = counts.get(place, 0) + 1
print(counts)
print(Point(1, 2) in counts, Point(9, 9) in counts, counts[Point(3, 4)])
print(len({Point(0, 0), Point(0, 0), Point(1, 0)}), {(Point(1, 1), 'a'): 1}[(Point(1, 1), 'a')])
del counts[Point(1, 2)]
print(list(counts), counts.pop(Point(3, 5)), counts)
texts = {Key('a'): 1, Key('B'): 2, Key('bb'): 3}
texts[Key('b')] = 20
texts.setdefault(Key('BB'), 30)
print([(key.text, value) for key, value in texts.items()])
seen = set()
for word in ['x', 'X', 'y', 'xx']:
    if Key(word) not in seen:
        seen.add(Key(word))
        print('new', word)
print(hash(Key('abc')), hash(Point(1, 2)) == hash(Point(1, 2)))


class NoHash:
    def __eq__(self, other):
        return True


class Broken:
    def __hash__(self):
        return 'text'


class Failing:
    def __hash__(self):
        raise LookupError('no hash')


for made in (NoHash(), Broken(), Failing()):
    try:
        print({made: 1})
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)

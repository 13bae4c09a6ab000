# Matches the nodes of a pattern, with backtracking. Single characters that repeat are counted in a loop; everything else
# that repeats nests calls.
from sre_parse import is_word

class Matching:
    def __init__(self, text, count):
        self.text = text
        self.size = len(text)
        self.groups = [None] * (count + 1)
        self.last = 0

    def sequence(self, items, index, at, then):
        # What matches one character in one way needs no call of its own.
        while index < len(items) and items[index][0] == 'one':
            if at >= self.size or not items[index][1](self.text[at]):
                return False
            at += 1
            index += 1
        if index == len(items):
            return then(at)
        if index == len(items) - 1:
            return self.run(items[index], at, then)
        return self.run(items[index], at, lambda end: self.sequence(items, index + 1, end, then))

    def run(self, node, at, then):
        kind = node[0]
        text = self.text
        if kind == 'one':
            return at < self.size and node[1](text[at]) and then(at + 1)
        if kind == 'seq':
            return self.sequence(node[1], 0, at, then)
        if kind == 'alt':
            for option in node[1]:
                if self.run(option, at, then):
                    return True
            return False
        if kind == 'group':
            return self.group(node[1], node[2], at, then)
        if kind == 'rep':
            if node[1][0] == 'one':
                return self.count(node[1][1], node[2], node[3], node[4], at, then)
            return self.repeat(node, 0, at, then)
        if kind == 'start':
            return (at == 0 or (node[1] and text[at - 1] == '\n')) and then(at)
        if kind == 'end':
            is_end = at == self.size or (at == self.size - 1 and text[at] == '\n') or (node[1] and text[at] == '\n')
            return is_end and then(at)
        if kind == 'last':
            return at == self.size and then(at)
        if kind == 'bound':
            before = at > 0 and is_word(text[at - 1])
            after = at < self.size and is_word(text[at])
            return (before != after) == node[1] and then(at)
        if kind == 'ref':
            span = self.groups[node[1]]
            if span is None:
                return False
            part = text[span[0]:span[1]]
            return text[at:at + len(part)] == part and then(at + len(part))
        found = self.run(node[1], at, lambda end: True)
        return found == (kind == 'look') and then(at)

    def group(self, node, index, start, then):
        def closed(end):
            before = self.groups[index]
            last = self.last
            self.groups[index] = (start, end)
            self.last = index
            if then(end):
                return True
            self.groups[index] = before
            self.last = last
            return False
        return self.run(node, start, closed)

    def count(self, test, low, high, lazy, at, then):
        text = self.text
        most = self.size if high is None else min(self.size, at + high)
        end = at
        if lazy:
            while True:
                if end - at >= low and then(end):
                    return True
                if end >= most or not test(text[end]):
                    return False
                end += 1
        while end < most and test(text[end]):
            end += 1
        while end - at >= low:
            if then(end):
                return True
            end -= 1
        return False

    def repeat(self, node, count, at, then):
        _, inner, low, high, lazy = node

        def again(end):
            return (end != at or count < low) and self.repeat(node, count + 1, end, then)
        if lazy and count >= low and then(at):
            return True
        if (high is None or count < high) and self.run(inner, at, again):
            return True
        return not lazy and count >= low and then(at)

# Patterns of regular expressions, read into nodes.
IGNORECASE = 2
MULTILINE = 8
DOTALL = 16
VERBOSE = 64

class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        super().__init__(msg if pos is None else msg + ' at position ' + str(pos))

DIGITS = '0123456789'
SPACES = ' \t\n\r\f\v'

def is_word(character):
    return character.isalnum() or character == '_'

class Reader:
    def __init__(self, text, flags):
        self.text = text
        self.flags = flags
        self.at = 0
        self.count = 0
        self.names = {}

    def fail(self, message, at=None):
        raise error(message, self.text, self.at if at is None else at)

    def take(self, text):
        if self.text[self.at:self.at + len(text)] != text:
            return False
        self.at += len(text)
        return True

    def more(self):
        return self.at < len(self.text)

    def alternatives(self):
        options = [self.sequence()]
        while self.take('|'):
            options.append(self.sequence())
        return options[0] if len(options) == 1 else ('alt', options)

    def sequence(self):
        items = []
        while self.more() and self.text[self.at] not in '|)':
            if self.flags & VERBOSE and self.text[self.at] in SPACES:
                self.at += 1
            elif self.flags & VERBOSE and self.text[self.at] == '#':
                while self.more() and self.text[self.at] != '\n':
                    self.at += 1
            else:
                node = self.repeated()
                if node is not None:
                    items.append(node)
        return ('seq', items)

    def repeated(self):
        node = self.atom()
        while self.more():
            at = self.at
            character = self.text[at]
            if character == '*':
                low, high = 0, None
            elif character == '+':
                low, high = 1, None
            elif character == '?':
                low, high = 0, 1
            elif character == '{':
                bounds = self.bounds()
                if bounds is None:
                    return node
                low, high = bounds
                self.at -= 1
            else:
                return node
            if node is None or node[0] == 'rep' or node[0] in ('start', 'end', 'bound'):
                self.fail('multiple repeat' if node is not None and node[0] == 'rep' else 'nothing to repeat', at)
            self.at += 1
            node = ('rep', node, low, high, self.take('?'))
        return node

    # `{2}`, `{2,}`, `{,3}`, `{2,3}`; anything else is text.
    def bounds(self):
        end = self.text.find('}', self.at)
        inside = self.text[self.at + 1:end] if end > 0 else ''
        parts = inside.split(',')
        if end < 0 or len(parts) > 2 or inside in ('', ',') or not all([part == '' or part.isdigit() for part in parts]):
            return None
        low = int(parts[0] or '0')
        high = low if len(parts) == 1 else None if parts[1] == '' else int(parts[1])
        if high is not None and high < low:
            self.fail('min repeat greater than max repeat', self.at + 1)
        self.at = end + 1
        return low, high

    def atom(self):
        start = self.at
        character = self.text[start]
        self.at += 1
        if character == '.':
            return ('one', lambda c: True) if self.flags & DOTALL else ('one', lambda c: c != '\n')
        if character == '^':
            return ('start', self.flags & MULTILINE)
        if character == '$':
            return ('end', self.flags & MULTILINE)
        if character == '[':
            return ('one', self.characters(start))
        if character == '(':
            return self.group(start)
        if character == '\\':
            return self.escape(start)
        if character in '*+?':
            self.fail('nothing to repeat', start)
        return ('one', self.same(character))

    def same(self, character):
        if self.flags & IGNORECASE:
            low = character.lower()
            return lambda c: c.lower() == low
        return lambda c: c == character

    def group(self, start):
        index = 0
        kind = 'group'
        if self.take('?'):
            if self.take(':'):
                kind = 'plain'
            elif self.take('P<'):
                end = self.text.find('>', self.at)
                if end < 0:
                    self.fail('missing >, unterminated name')
                name = self.text[self.at:end]
                if not name.isidentifier():
                    self.fail('bad character in group name ' + repr(name))
                self.at = end + 1
                self.names[name] = self.count + 1
            elif self.take('P='):
                end = self.text.find(')', self.at)
                name = self.text[self.at:end]
                if name not in self.names:
                    self.fail('unknown group name ' + repr(name))
                self.at = end + 1
                return ('ref', self.names[name])
            elif self.take('='):
                kind = 'look'
            elif self.take('!'):
                kind = 'not'
            elif self.text[self.at:self.at + 1] in ('i', 'm', 's', 'x', 'a', 'u'):
                while self.more() and self.text[self.at] != ')':
                    self.flags |= {'i': 2, 'm': 8, 's': 16, 'x': 64}.get(self.text[self.at], 0)
                    self.at += 1
                self.at += 1
                return None
            else:
                raise NotImplementedError('(?' + self.text[self.at:self.at + 1] + ' in a regular expression is not supported by the simulator')
        if kind == 'group':
            self.count += 1
            index = self.count
        node = self.alternatives()
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return node if kind == 'plain' else (kind, node, index)

    def named_class(self, letter):
        if letter == 'd':
            return lambda c: c.isdigit()
        if letter == 'w':
            return is_word
        if letter == 's':
            return lambda c: c.isspace()
        if letter in 'DWS':
            inner = self.named_class(letter.lower())
            return lambda c: not inner(c)
        return None

    def character(self, letter, start):
        known = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', '0': '\0'}
        if letter in known:
            return known[letter]
        if letter in 'xu':
            size = 2 if letter == 'x' else 4
            digits = self.text[self.at:self.at + size]
            self.at += size
            return chr(int(digits, 16))
        if letter.isalpha():
            self.fail('bad escape \\' + letter, start)
        return letter

    def escape(self, start):
        if not self.more():
            self.fail('bad escape (end of pattern)', start)
        letter = self.text[self.at]
        self.at += 1
        test = self.named_class(letter)
        if test is not None:
            return ('one', test)
        if letter in 'bB':
            return ('bound', letter == 'b')
        if letter == 'A':
            return ('start', False)
        if letter == 'Z':
            return ('last',)
        if letter in '123456789':
            if int(letter) > self.count:
                self.fail('invalid group reference ' + letter, start + 1)
            return ('ref', int(letter))
        return ('one', self.same(self.character(letter, start)))

    def characters(self, start):
        negated = self.take('^')
        tests = []
        first = True
        while True:
            if not self.more():
                self.fail('unterminated character set', start)
            at = self.at
            low = self.text[at]
            self.at += 1
            if low == ']' and not first:
                break
            first = False
            if low == '\\':
                letter = self.text[self.at]
                self.at += 1
                test = self.named_class(letter)
                if test is not None:
                    tests.append(test)
                    continue
                low = '\b' if letter == 'b' else self.character(letter, at)
            if self.text[self.at:self.at + 1] == '-' and self.text[self.at + 1:self.at + 2] not in (']', ''):
                self.at += 1
                high = self.text[self.at]
                self.at += 1
                if high == '\\':
                    high = self.character(self.text[self.at], at)
                    self.at += 1
                if high < low:
                    self.fail('bad character range ' + low + '-' + high, at)
                tests.append(self.between(low, high))
            else:
                tests.append(self.same(low))

        def test(c):
            for each in tests:
                if each(c):
                    return not negated
            return negated
        return test

    def between(self, low, high):
        if self.flags & IGNORECASE:
            return lambda c: low <= c.lower() <= high or low <= c.upper() <= high
        return lambda c: low <= c <= high

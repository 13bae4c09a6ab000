# Regular expressions: sre_parse reads a pattern, sre_matching matches it.
from sre_parse import Reader, error
from sre_matching import Matching

IGNORECASE = I = 2
MULTILINE = M = 8
DOTALL = S = 16
VERBOSE = X = 64
ASCII = A = 256
UNICODE = U = 32

class Match:
    def __init__(self, pattern, text, spans, last):
        self.re = pattern
        self.string = text
        self.pos = 0
        self.endpos = len(text)
        self.lastindex = last or None
        self._spans = spans

    def _index(self, group):
        index = self.re.groupindex.get(group, -1) if isinstance(group, str) else group
        if index < 0 or index >= len(self._spans):
            raise IndexError('no such group')
        return index

    def _text(self, index, default=None):
        span = self._spans[index]
        return default if span is None else self.string[span[0]:span[1]]

    def group(self, *groups):
        if len(groups) < 2:
            return self._text(self._index(groups[0] if groups else 0))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self.group(group)

    def groups(self, default=None):
        return tuple([self._text(index, default) for index in range(1, len(self._spans))])

    def groupdict(self, default=None):
        return {name: self._text(index, default) for name, index in self.re.groupindex.items()}

    def span(self, group=0):
        return self._spans[self._index(group)] or (-1, -1)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    def expand(self, template):
        return __expanded(self, template)

    def __bool__(self):
        return True

    def __repr__(self):
        return '<re.Match object; span=' + repr(self.span()) + ', match=' + repr(self.group())[:50] + '>'

def __expanded(match, template):
    out = []
    at = 0
    while at < len(template):
        character = template[at]
        at += 1
        if character != '\\' or at == len(template):
            out.append(character)
            continue
        letter = template[at]
        at += 1
        if letter == 'g' and template[at:at + 1] == '<':
            end = template.find('>', at)
            name = template[at + 1:end]
            at = end + 1
            if not name.isdigit() and name not in match.re.groupindex:
                raise IndexError('unknown group name ' + repr(name))
            out.append(match.group(int(name) if name.isdigit() else name) or '')
        elif letter.isdigit():
            if int(letter) >= len(match._spans):
                raise error('invalid group reference ' + letter, template, at - 1)
            out.append(match.group(int(letter)) or '')
        else:
            known = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\'}
            if letter not in known and letter.isalpha():
                raise error('bad escape \\' + letter, template, at - 2)
            out.append(known.get(letter, '\\' + letter))
    return ''.join(out)

class Pattern:
    def __init__(self, text, flags):
        if isinstance(text, bytes):
            raise NotImplementedError('regular expressions on bytes are not supported by the simulator')
        reader = Reader(text, flags)
        self._node = reader.alternatives()
        if reader.more():
            reader.fail('unbalanced parenthesis')
        self.pattern = text
        self.flags = reader.flags | UNICODE
        self.groups = reader.count
        self.groupindex = reader.names

    def _at(self, text, at, whole=False):
        if not isinstance(text, str):
            raise TypeError("expected string or bytes-like object, got '" + type(text).__name__ + "'")
        matching = Matching(text, self.groups)
        ends = []

        def done(end):
            if whole and end != len(text):
                return False
            ends.append(end)
            return True
        if not matching.run(self._node, at, done):
            return None
        matching.groups[0] = (at, ends[0])
        return Match(self, text, matching.groups, matching.last)

    def match(self, string, pos=0):
        return self._at(string, pos)

    def fullmatch(self, string, pos=0):
        return self._at(string, pos, True)

    def search(self, string, pos=0):
        if not isinstance(string, str):
            self._at(string, 0)
        for at in range(pos, len(string) + 1):
            found = self._at(string, at)
            if found is not None:
                return found
        return None

    def finditer(self, string, pos=0):
        at = pos
        while at <= len(string):
            found = self.search(string, at)
            if found is None:
                return
            yield found
            at = found.end()
            if found.start() == at:
                at += 1

    def findall(self, string, pos=0):
        return [found.group() if self.groups == 0 else found.group(1) or '' if self.groups == 1 else found.groups('') for found in self.finditer(string, pos)]

    def split(self, string, maxsplit=0):
        parts = []
        at = 0
        for found in self.finditer(string):
            if maxsplit and len(parts) >= maxsplit * (self.groups + 1):
                break
            parts.append(string[at:found.start()])
            parts.extend(found.groups())
            at = found.end()
        parts.append(string[at:])
        return parts

    def subn(self, repl, string, count=0):
        out = []
        at = 0
        done = 0
        for found in self.finditer(string):
            if count and done >= count:
                break
            out.append(string[at:found.start()])
            out.append(__expanded(found, repl) if isinstance(repl, str) else repl(found))
            at = found.end()
            done += 1
        out.append(string[at:])
        return (''.join(out), done)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __repr__(self):
        names = [name for name, bit in (('re.IGNORECASE', 2), ('re.MULTILINE', 8), ('re.DOTALL', 16), ('re.VERBOSE', 64)) if self.flags & bit]
        return 're.compile(' + repr(self.pattern) + (', ' + '|'.join(names) if names else '') + ')'

__patterns = {}

def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        return pattern
    known = __patterns.get((pattern, flags))
    if known is None:
        known = Pattern(pattern, flags)
        __patterns[(pattern, flags)] = known
    return known

def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)

def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)

def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)

def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)

def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)

def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)

def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)

def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)

def escape(pattern):
    return ''.join(['\\' + c if c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f' else c for c in pattern])

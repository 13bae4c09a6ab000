# Regular expressions.
import re

line = '2026-11-24 10:15:03,250 ERROR [orders-7] payment failed: card=4111-1111 amount=12.50'
m = re.match(r'(\d{4})-(\d\d)-(\d\d) (\S+) (\w+) \[(?P<thread>[^\]]+)\] (?P<text>.*)$', line)
print(m, m.group(0) == line, m.groups())
print(m.group('thread'), m['text'], m.group(1, 2), m.groupdict(), m.span('thread'), m.start(5), m.end(), m.lastindex)
print(re.search('amount=([0-9.]+)', line).group(1), re.search('nothing', line), re.fullmatch(r'\w+', 'a b'), re.fullmatch(r'\w+', 'ab'))
print(re.findall(r'\d+', line), re.findall(r'(\w+)=(\S+)', line), re.findall('a|b', 'cab'), re.findall('(x)?y', 'xyy'))
print(re.sub(r'\d', '#', 'a1b22', count=2), re.sub(r'(\w+)-(\w+)', r'\2-\1', 'one-two three-four'), re.sub('(?P<n>b+)', r'<\g<n>>', 'abbc'))
print(re.sub(r'\d+', lambda found: str(int(found.group()) * 2), 'a1 b20'), re.subn('x*', '-', 'abxd'), re.split(r'[,;]\s*', 'a, b;c,d'), re.split('(-)', '1-2-3', maxsplit=1))
print([(each.start(), each.group()) for each in re.finditer(r'\b\w', 'the quick brown')], re.escape('a.b*c'), re.split('x*', 'axbc'))
print(re.findall('^a.c$', 'abc\naxc', re.M), re.findall('a.c', 'a\nc'), re.findall('a.c', 'a\nc', re.DOTALL), re.findall('KEY', 'key Key', re.I))
print(re.match(r'(a+?)(a*)', 'aaa').groups(), re.match('(?:ab)+', 'ababa').group(), re.match(r'(\w)\1', 'aab').group(), re.match('a(?=b)', 'ab').group(), re.match('a(?!b)', 'ab'))
print(re.match(r'<(.+)>', '<a><b>').group(1), re.match(r'<(.+?)>', '<a><b>').group(1), re.match('x{2,3}', 'xxxx').group(), re.match('(a|ab)(c|bcd)(d*)', 'abcd').groups())
pattern = re.compile(r'''
    (?P<key> [a-z]+ )   # a name
    \s* = \s*
    (?P<value> [^\s]+ )
''', re.VERBOSE)
print([each.groupdict() for each in pattern.finditer('a = 1 bb=22')], pattern.groups, pattern.groupindex)
print(re.compile('a+', re.I), re.compile('a+').pattern, bool(re.match('', '')), re.match('[]a^-]+', 'a-]^').group(), re.findall(r'[^\W\d]', 'a1_é'))
print(re.match(r'([a-z]+\.)*[a-z]+@[a-z]+(\.[a-z]+)+$', 'ada.lovelace@mail.example.org') is not None, re.findall(r'(?i)order', 'Order order'))
for text in ('(a', 'a)', '*a', '[a', 'a{3,2}', r'\q', 'a**', '(?P<1a>x)'):
    try:
        re.compile(text)
    except re.error as e:
        print(type(e).__name__, e, e.pos)
try:
    m.group(9)
except IndexError as e:
    print(e)
try:
    re.match('a', 5)
except TypeError as e:
    print(e)

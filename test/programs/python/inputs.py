"""What a program reads when nobody gives it anything."""
import os
import sys

print(len(sys.argv))
try:
    print(sys.argv[1])
except IndexError as error:
    print('IndexError', error)
print(os.environ.get('STREAMSCOPE_TOPIC'), os.getenv('STREAMSCOPE_TOPIC', 'orders'))
try:
    os.environ['STREAMSCOPE_TOPIC']
except KeyError as error:
    print('KeyError', error)
print('STREAMSCOPE_TOPIC' in os.environ)
os.environ['STREAMSCOPE_TOPIC'] = 'set'
print(os.environ['STREAMSCOPE_TOPIC'], os.getenv('STREAMSCOPE_TOPIC'), os.environ.setdefault('STREAMSCOPE_TOPIC', 'x'))
print(os.environ.pop('STREAMSCOPE_TOPIC'), os.environ.pop('STREAMSCOPE_TOPIC', 'gone'))
try:
    os.environ['STREAMSCOPE_TOPIC'] = 3
except TypeError as error:
    print('TypeError', error)
print(sys.stdin.isatty(), sys.stdin.name, repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines())
for line in sys.stdin:
    print('line', line)
try:
    input('topic? ')
except EOFError as error:
    print('EOFError', error)
input()

# topics: py-group=4
# The second member joins and leaves: which callbacks run, with which partitions.
from confluent_kafka import Consumer


stories = {'one': [], 'two': []}


def member(name):
    consumer = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-group', 'client.id': name})
    told = lambda what: lambda c, ps: stories[name].append((what, sorted(p.partition for p in ps), 'has', len(c.assignment())))
    consumer.subscribe(['py-group'], on_assign=told('assigned'), on_revoke=told('revoked'), on_lost=told('lost'))
    return consumer


def settle(consumers, sizes):
    while [len(c.assignment()) for c in consumers] != sizes:
        for c in consumers:
            c.poll(0.2)


first = member('one')
settle([first], [4])
second = member('two')
settle([first, second], [2, 2])
print('one has', sorted(p.partition for p in first.assignment()))
print('two has', sorted(p.partition for p in second.assignment()))
second.close()
print('two is closed')
settle([first], [4])
first.unsubscribe()
print('unsubscribed', first.assignment())
first.close()
for name, story in stories.items():
    for step in story:
        print(name, *step)

# topics: py-cooperative=4
# The same with cooperative-sticky: only what moves is revoked. (Callbacks without partitions are not written down:
# how many there are depends on how fast the members are.)
from confluent_kafka import Consumer


stories = {'one': [], 'two': []}


def member(name):
    consumer = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-cooperative', 'client.id': name,
                         'partition.assignment.strategy': 'cooperative-sticky'})
    told = lambda what: lambda c, ps: ps and stories[name].append((what, len(ps)))
    consumer.subscribe(['py-cooperative'], on_assign=told('assigned'), on_revoke=told('revoked'), on_lost=told('lost'))
    return consumer


def settle(consumers, sizes):
    while [len(c.assignment()) for c in consumers] != sizes:
        for c in consumers:
            c.poll(0.2)


first = member('one')
settle([first], [4])
second = member('two')
settle([first, second], [2, 2])
second.close()
print('two is closed')
settle([first], [4])
first.close()
for name, story in stories.items():
    print(name, story)

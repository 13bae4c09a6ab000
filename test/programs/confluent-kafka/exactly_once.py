# topics: py-eo-in=1 py-eo-out=1
# Reads, works, writes: the offsets that were read are committed with what was written, or not at all.
from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition

SERVERS = {'bootstrap.servers': 'localhost:9092'}
seed = Producer(SERVERS)
for n in range(6):
    seed.produce('py-eo-in', str(n))
seed.flush()

c = Consumer({**SERVERS, 'group.id': 'py-eo', 'auto.offset.reset': 'earliest', 'enable.auto.commit': False})
p = Producer({**SERVERS, 'transactional.id': 'py-eo'})
p.init_transactions()
c.subscribe(['py-eo-in'])


def batch(count):
    p.begin_transaction()
    taken = []
    while len(taken) < count:
        msg = c.poll(1)
        if msg is not None:
            taken.append(int(msg.value()))
            p.produce('py-eo-out', str(int(msg.value()) * 10))
    positions = c.position(c.assignment())
    print('took', taken, [(each.partition, each.offset) for each in positions])
    p.send_offsets_to_transaction(positions, c.consumer_group_metadata())


def committed():
    return c.committed([TopicPartition('py-eo-in', 0)])[0].offset


print(type(c.consumer_group_metadata()).__name__)
batch(2)
p.commit_transaction()
print('after', committed())
batch(2)
p.abort_transaction()
print('aborted', committed())
for place in c.committed(c.assignment()):
    c.seek(place)
batch(4)
p.commit_transaction()
print('after', committed())
place = [TopicPartition('py-eo-in', 0, 1)]
for what, args in (('outside', (place, c.consumer_group_metadata())), ('no list', (None, c.consumer_group_metadata())),
                   ('no metadata', (place, None)), ('wrong metadata', (place, b'wrong'))):
    try:
        print(what, p.send_offsets_to_transaction(*args))
    except (KafkaException, TypeError) as e:
        print(what, type(e).__name__, e)
    if what == 'outside':
        p.begin_transaction()
p.send_offsets_to_transaction([], c.consumer_group_metadata())
p.abort_transaction()
print('unchanged', committed())
c.close()

r = Consumer({**SERVERS, 'group.id': 'py-eo-check', 'auto.offset.reset': 'earliest'})
r.subscribe(['py-eo-out'])
seen = []
while len(seen) < 6:
    msg = r.poll(1)
    if msg is not None:
        seen.append((msg.offset(), msg.value().decode()))
print(seen)
r.close()

# topics: py-manual=1
# commit() with and without arguments: what it returns, what it says when there is nothing to commit.
import time
from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition

TOPIC = 'py-manual'
PLACE = [TopicPartition(TOPIC, 0)]
producer = Producer({'bootstrap.servers': 'localhost:9092'})
for n in range(6):
    producer.produce(TOPIC, f'v{n}')
producer.flush()
told = []
c = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-manual', 'auto.offset.reset': 'earliest',
              'enable.auto.commit': False, 'on_commit': lambda err, ps: told.append((err, [(p.partition, p.offset) for p in ps]))})
c.subscribe([TOPIC])


def take():
    while True:
        msg = c.poll(1)
        if msg is not None:
            return msg


def refused(what, call):
    try:
        print(what, call())
    except (KafkaException, ValueError, TypeError, RuntimeError) as e:
        print(what, type(e).__name__, e)


refused('before anything', lambda: c.commit(asynchronous=False))
first = take()
print('committed', c.committed(PLACE))
print('sync', c.commit(asynchronous=False), told)
refused('again', lambda: c.commit(asynchronous=False))
second = take()
print('message', c.commit(message=second, asynchronous=False), told[1:])
print('offsets', c.commit(offsets=[TopicPartition(TOPIC, 0, 5, 'note')], asynchronous=False))
print('committed', c.committed(PLACE)[0].offset, c.committed(PLACE)[0].metadata)
del told[:]
print('asynchronous', c.commit(message=first), told)
time.sleep(1)
c.poll(1)
print('told', told, 'committed', c.committed(PLACE)[0].offset)
refused('both', lambda: c.commit(message=first, offsets=PLACE))
refused('not assigned', lambda: c.store_offsets(offsets=[TopicPartition('elsewhere', 0, 1)]))
refused('store', lambda: c.store_offsets(message=first))
c.close()
for what, call in (('poll', lambda: c.poll(0)), ('commit', c.commit), ('subscribe', lambda: c.subscribe([TOPIC])), ('close', c.close),
                   ('assignment', c.assignment), ('consume', c.consume), ('committed', lambda: c.committed(PLACE))):
    refused(what, call)

# topics: py-auto-commit=1
# What is committed by itself: after auto.commit.interval.ms, when the consumer is closed, and not when it may not.
import time
from confluent_kafka import Consumer, Producer, TopicPartition

TOPIC = 'py-auto-commit'
PLACE = [TopicPartition(TOPIC, 0)]
producer = Producer({'bootstrap.servers': 'localhost:9092'})
for n in range(6):
    producer.produce(TOPIC, f'v{n}')
producer.flush()


def consumer(group, **more):
    made = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': group, 'auto.offset.reset': 'earliest', **more})
    made.subscribe([TOPIC])
    return made


def take(consumer, count):
    got = []
    while len(got) < count:
        msg = consumer.poll(1)
        if msg is not None:
            got.append(msg.value().decode())
    return got


c = consumer('py-auto', on_commit=lambda err, ps: print('on_commit', err, [(p.partition, p.offset) for p in ps]))
print(take(c, 2), 'committed', c.committed(PLACE)[0].offset)
c.close()
c = consumer('py-auto')
print(take(c, 1))
time.sleep(6)
print('after the interval', c.committed(PLACE)[0].offset)
print(take(c, 1))
c.close()
c = consumer('py-auto', **{'enable.auto.commit': False})
print(take(c, 2), 'committed', c.committed(PLACE)[0].offset)
c.close()
c = consumer('py-auto')
print(take(c, 1), 'committed', c.committed(PLACE)[0].offset)
c.close()
c = consumer('py-stores', **{'enable.auto.offset.store': False})
take(c, 3)
c.store_offsets(offsets=[TopicPartition(TOPIC, 0, 2)])
c.close()
c = consumer('py-stores')
print(take(c, 1))
c.close()

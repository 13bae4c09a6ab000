# topics: py-places=2
# assign, seek, pause, ends of partitions, positions and watermarks.
from confluent_kafka import (Consumer, KafkaError, KafkaException, Producer, TopicPartition,
                             OFFSET_BEGINNING, OFFSET_END, OFFSET_INVALID, OFFSET_STORED)

TOPIC = 'py-places'
producer = Producer({'bootstrap.servers': 'localhost:9092'})
for n in range(4):
    producer.produce(TOPIC, f'v{n}', partition=0)
producer.flush()
c = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-places', 'enable.auto.commit': False, 'enable.partition.eof': True})
zero = TopicPartition(TOPIC, 0)
print('watermarks', c.get_watermark_offsets(zero))
c.assign([TopicPartition(TOPIC, 0, OFFSET_BEGINNING)])
print('position', c.position([zero]), 'assignment', c.assignment())


def next():
    msg = None
    while msg is None:
        msg = c.poll(1)
    if msg.error():
        return msg.error().name(), msg.error().str().replace('broker 1', 'broker n').replace('broker 2', 'broker n').replace('broker 3', 'broker n'), msg.partition(), msg.offset(), len(msg.value()) > 0
    return msg.value(), msg.offset()


for n in range(5):
    print(next())
print('position', c.position([zero])[0].offset)
c.seek(TopicPartition(TOPIC, 0, 2))
print(next())
c.pause([zero])
c.seek(TopicPartition(TOPIC, 0, 1))
print('paused', c.poll(1))
c.resume([zero])
print(next())
c.assign([TopicPartition(TOPIC, 0, OFFSET_END)])
print(next())
c.assign([TopicPartition(TOPIC, 0, 99)])
print('out of range', next())
c.unassign()
print('assignment', c.assignment())
try:
    c.seek(TopicPartition(TOPIC, 1, 0))
except KafkaException as e:
    print('seek', e)
print(c.committed([zero, TopicPartition(TOPIC, 1)]))
times = c.offsets_for_times([TopicPartition(TOPIC, 0, 0), TopicPartition(TOPIC, 1, 0)], timeout=5)
print(times)
print(OFFSET_BEGINNING, OFFSET_END, OFFSET_INVALID, OFFSET_STORED)
c.close()

# topics: py-waiting=1
# What poll and consume answer when there is nothing, and how long they take.
import time
from confluent_kafka import Consumer, Producer, TopicPartition


def timed(what, call):
    start = time.time()
    answer = call()
    took = time.time() - start
    print(what, answer, round(took, 1))


consumer = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-waiting', 'auto.offset.reset': 'earliest'})
timed('not subscribed', lambda: consumer.poll(0.5))
consumer.subscribe(['py-waiting'])
timed('poll 0', lambda: consumer.poll(0))
timed('joining', lambda: consumer.poll(0.5))
while not consumer.assignment():
    consumer.poll(0.1)
timed('poll', lambda: consumer.poll(0.7))
timed('poll by name', lambda: consumer.poll(timeout=0.3))
timed('consume', lambda: consumer.consume(5, 0.6))
timed('consume none', lambda: consumer.consume(0, 0.2))
producer = Producer({'bootstrap.servers': 'localhost:9092'})
for n in range(3):
    producer.produce('py-waiting', str(n))
producer.flush()
time.sleep(1)
messages = consumer.consume(10, 2)
print([m.value() for m in messages])
print('position', consumer.position([TopicPartition('py-waiting', 0)]))
consumer.close()

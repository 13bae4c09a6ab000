"""Processes first and commits then: after a crash what was not committed yet is processed again."""
import time

from confluent_kafka import Consumer, KafkaException

consumer = Consumer({
    'bootstrap.servers': 'localhost:9092',
    'group.id': 'at-least-once-py',
    'auto.offset.reset': 'earliest',
    'enable.auto.commit': False,  # nothing is committed behind our back
})


def process(msg):
    time.sleep(0.005)
    print(f'processed {msg.value().decode()}')


consumer.subscribe(['orders'])
try:
    while True:
        msgs = consumer.consume(20, timeout=0.5)  # at most so many come twice
        for msg in msgs:
            if msg.error():
                raise KafkaException(msg.error())
            process(msg)
        if msgs:
            consumer.commit(asynchronous=False)  # only now, when all of them are done
finally:
    consumer.close()

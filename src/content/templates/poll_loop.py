"""Stops in order: the group hears of it at once, and what was processed is committed."""
import signal

from confluent_kafka import Consumer, KafkaException

going = True


def stop(number, frame):
    global going
    print('asked to stop')
    going = False  # the message in hand is finished first


signal.signal(signal.SIGTERM, stop)
consumer = Consumer({
    'bootstrap.servers': 'localhost:9092',
    'group.id': 'graceful-py',
    'auto.offset.reset': 'earliest',
})
consumer.subscribe(['orders'])
try:
    while going:
        msg = consumer.poll(1.0)
        if msg is None:
            continue
        if msg.error():
            raise KafkaException(msg.error())
        print(f'processed {msg.value().decode()}')
finally:
    consumer.close()  # commits, and leaves the group
    print('closed')

# topics: py-deliveries=3
# Delivery callbacks: when they run, what they are given, and what flush and poll return.
from confluent_kafka import Producer

producer = Producer({'bootstrap.servers': 'localhost:9092', 'on_delivery': lambda err, msg: print('default', err, msg.value())})
reports = []


def delivered(err, msg):
    reports.append((msg.key(), err, msg))


for key in 'abcdef':
    producer.produce('py-deliveries', key=key, value=key.upper(), callback=delivered, headers={'n': key})
print('waiting', len(producer), 'reported', len(reports))
print('flush', producer.flush())
print('waiting', len(producer), 'reported', len(reports))
for key, err, msg in sorted(reports, key=lambda report: report[0]):
    print(key, err, msg.topic(), msg.partition(), msg.offset(), msg.value(), msg.headers(), msg.timestamp()[0], msg.latency() > 0)
producer.produce('py-deliveries', b'no callback', partition=0)
print('flush', producer.flush(10))
print('poll', producer.poll(0), producer.poll(0.2), producer.flush())
producer.produce('py-deliveries', None, b'a', on_delivery=lambda err, msg: print('tombstone', msg.value(), len(msg)))
print('poll', producer.poll(10))
producer.produce('py-deliveries', '', partition=2, on_delivery=lambda err, msg: print('empty', msg.key(), msg.value(), msg.headers()))
producer.flush()

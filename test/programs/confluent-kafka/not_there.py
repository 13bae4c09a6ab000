# no brokers
# Nobody listens where the clients look for a broker.
import time
from confluent_kafka import Consumer, KafkaError, KafkaException, Producer


def delivered(err, msg):
    print('delivered', repr(err), err.code() == KafkaError._MSG_TIMED_OUT, err.name(), err.str(), err.fatal(), err.retriable())
    print('message', msg.error() == err, msg.partition(), msg.offset(), msg.value())


producer = Producer({'bootstrap.servers': 'localhost:9092', 'message.timeout.ms': 2500, 'log_level': 0})
producer.produce('py-nowhere', b'lost', callback=delivered)
print('flush', producer.flush(1), 'waiting', len(producer))
start = time.time()
print('flush', producer.flush(), 'waiting', len(producer))
print('within', time.time() - start < 3)
try:
    producer.list_topics(timeout=1)
except KafkaException as e:
    print('list_topics', e)

consumer = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-nowhere', 'log_level': 0})
consumer.subscribe(['py-nowhere'])
print('poll', consumer.poll(2))
for call in (lambda: consumer.list_topics(timeout=1), lambda: consumer.assignment()):
    try:
        print(call())
    except KafkaException as e:
        print(e)
consumer.close()
print('closed')

# no brokers
# What error_cb is told when nobody listens: in poll and in flush, once for a change.
from confluent_kafka import Consumer, Producer

seen = []
settings = {'bootstrap.servers': 'localhost:9092', 'error_cb': seen.append, 'log_level': 0}
producer = Producer({**settings, 'message.timeout.ms': 2500})
producer.produce('py-nowhere', b'lost')
producer.flush()
for name in sorted({err.name() for err in seen}):
    print('producer', name)
for err in seen:
    if err.name() == '_ALL_BROKERS_DOWN':
        print(err.str(), err.fatal(), err.retriable())
        break
seen.clear()
consumer = Consumer({**settings, 'group.id': 'py-nowhere'})
consumer.subscribe(['py-nowhere'])
print('poll', consumer.poll(2))
for name in sorted({err.name() for err in seen}):
    print('consumer', name)
consumer.close()

# topics: py-die=1
# when "ready": kill all brokers
# All brokers are killed: what a producer and a consumer say who knew them.
import time
from confluent_kafka import Consumer, KafkaError, KafkaException, Producer

TOPIC = 'py-die'
settings = {'bootstrap.servers': 'localhost:9092', 'log_level': 0}
producer = Producer({**settings, 'message.timeout.ms': 4000})
producer.produce(TOPIC, 'before', callback=lambda err, msg: print('before', err, msg.offset()))
producer.flush()
consumer = Consumer({**settings, 'group.id': 'py-die', 'auto.offset.reset': 'earliest', 'enable.auto.commit': False})
consumer.subscribe([TOPIC])
msg = None
while msg is None:
    msg = consumer.poll(1)
print('ready', msg.value(), flush=True)
time.sleep(3)
producer.poll(0)
producer.produce(TOPIC, 'after', callback=lambda err, msg: print('after', err, err.code() == KafkaError._MSG_TIMED_OUT))
print('flush', producer.flush(1))
print('flush', producer.flush())
print('poll', consumer.poll(1))
try:
    print(consumer.commit(msg, asynchronous=False))
except KafkaException as e:
    print(e.args[0].name(), e)
print('assignment', consumer.assignment())
consumer.close()
print('closed')

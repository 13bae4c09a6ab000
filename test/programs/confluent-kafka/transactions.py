# topics: py-tx=1
# A producer with a transactional.id: what is committed and what is aborted, who reads what, and what is refused when.
from confluent_kafka import Consumer, KafkaException, Producer

TOPIC = 'py-tx'
SERVERS = {'bootstrap.servers': 'localhost:9092'}


def refused(what, call):
    try:
        print(what, call())
    except KafkaException as e:
        error = e.args[0]
        print(what, error.code(), error.name(), error.str(), error.fatal(), error.retriable(), error.txn_requires_abort())


def reported(err, msg):
    print('report', err, msg.value(), msg.partition(), msg.offset())


def read(level, count):
    c = Consumer({**SERVERS, 'group.id': 'py-tx-' + level, 'auto.offset.reset': 'earliest', 'isolation.level': level})
    c.subscribe([TOPIC])
    values = []
    while len(values) < count:
        msg = c.poll(1)
        if msg is not None:
            values.append((msg.offset(), msg.value().decode()))
    print(level, values, c.poll(2))
    c.close()


plain = Producer(SERVERS)
refused('no id', lambda: plain.init_transactions())
refused('no id', lambda: plain.begin_transaction())
p = Producer({**SERVERS, 'transactional.id': 'py-tx', 'on_delivery': reported})
refused('too early', lambda: p.begin_transaction())
refused('too early', lambda: p.produce(TOPIC, 'early'))
refused('init', lambda: p.init_transactions())
refused('init again', lambda: p.init_transactions())
refused('commit nothing', lambda: p.commit_transaction())
refused('abort nothing', lambda: p.abort_transaction())
refused('outside', lambda: p.produce(TOPIC, 'outside'))
refused('begin', lambda: p.begin_transaction())
refused('begin again', lambda: p.begin_transaction())
for n in range(3):
    p.produce(TOPIC, f'kept {n}')
print('in the queue', len(p))
refused('commit', lambda: p.commit_transaction())
print('in the queue', len(p))
p.begin_transaction()
p.produce(TOPIC, 'gone 0')
print('flushed', p.flush())
p.produce(TOPIC, 'gone 1')
refused('abort', lambda: p.abort_transaction())
print('in the queue', len(p), p.flush())
p.begin_transaction()
refused('empty', lambda: p.commit_transaction())
p.begin_transaction()
p.produce(TOPIC, 'kept 3')
refused('commit', lambda: p.commit_transaction(5))
read('read_committed', 4)
for config in ({'enable.idempotence': False}, {'acks': 1}, {'message.timeout.ms': 70000}, {'transaction.timeout.ms': 999},
               {'retries': 0}, {'max.in.flight': 6}):
    refused(config, lambda: Producer({**SERVERS, 'transactional.id': 'py-other', **config}) and None)

# topics: py-mistakes=1
# What is refused, and in which words.
from confluent_kafka import Consumer, KafkaError, KafkaException, Producer, TopicPartition, libversion
from confluent_kafka.admin import AdminClient, NewTopic

SERVERS = {'bootstrap.servers': 'localhost:9092', 'log_level': 0}
p = Producer(SERVERS)
c = Consumer({**SERVERS, 'group.id': 'py-mistakes'})


def refused(what, call):
    try:
        print(what, call())
    except Exception as e:
        print(what, type(e).__name__, e)


for key, value in (('no.such', 1), ('acks', 'some'), ('linger.ms', 'soon'), ('linger.ms', -1), ('enable.idempotence', 'perhaps'),
                   ('compression.type', 'zip'), ('message.max.bytes', 1), ('client.id', None), ('partitioner', 'mine'), ('on_delivery', 5),
                   ('message.timeout.ms', 1), ('enable.idempotence', 'yes')):
    refused(f'producer {key}={value}', lambda: type(Producer({**SERVERS, key: value})).__name__)
refused('idempotent acks', lambda: Producer({**SERVERS, 'enable.idempotence': True, 'acks': 1}))
refused('idempotent max.in.flight', lambda: Producer({**SERVERS, 'enable.idempotence': True, 'max.in.flight': 6}))
for key, value in (('auto.offset.reset', 'first'), ('session.timeout.ms', 0), ('partition.assignment.strategy', 'mine'), ('isolation.level', 'none'),
                   ('enable.auto.commit', 'true'), ('max.poll.interval.ms', 1000)):
    refused(f'consumer {key}={value}', lambda: type(Consumer({**SERVERS, 'group.id': 'py-mistakes', key: value})).__name__)
refused('no group', lambda: type(Consumer(SERVERS)).__name__)
refused('no settings', lambda: Consumer())
refused('number as settings', lambda: Producer(5))
refused('produce topic', lambda: p.produce(5, b'x'))
refused('produce value', lambda: p.produce('py-mistakes', 5))
refused('produce key', lambda: p.produce('py-mistakes', b'x', 5))
refused('produce nothing', lambda: p.produce())
refused('produce partition', lambda: p.produce('py-mistakes', b'x', partition='a'))
refused('produce unknown partition', lambda: (p.produce('py-mistakes', b'x', partition=7, callback=lambda err, msg: print(repr(err))), p.flush()))
refused('produce large', lambda: p.produce('py-mistakes', b'x' * 1000001))
refused('produce limit', lambda: p.produce('py-mistakes', b'x' * 999900))
refused('poll', lambda: p.poll('x'))
refused('subscribe text', lambda: c.subscribe('py-mistakes'))
refused('subscribe number', lambda: c.subscribe([5]))
refused('subscribe on_assign', lambda: c.subscribe(['py-mistakes'], on_assign=5))
refused('assign', lambda: c.assign([5]))
refused('assign text', lambda: c.assign('x'))
refused('consume', lambda: c.consume('x'))
refused('consume many', lambda: c.consume(1000001))
refused('partition', lambda: TopicPartition('t', 'x'))
refused('commit', lambda: c.commit(offsets='x'))
refused('new topic', lambda: NewTopic('x', 'y'))
print(repr(TopicPartition('t')), repr(TopicPartition('t', 1, 5)), TopicPartition('t', 1) == TopicPartition('t', 1, 7), TopicPartition('a', 1) < TopicPartition('b', 0))
print(KafkaError(3), KafkaError(KafkaError._ALL_BROKERS_DOWN).str(), KafkaError(99999).name(), KafkaError(3) == 3)
print('flush', p.flush(10))
c.close()

# An admin client makes topics, tells what is there, and why not.
import time
from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient, NewPartitions, NewTopic

a = AdminClient({'bootstrap.servers': 'localhost:9092'})


def told(futures):
    for name, future in futures.items():
        try:
            print(name, future.result())
        except KafkaException as e:
            print(name, e.args[0].code(), e.args[0].name(), e.args[0].str())


told(a.create_topics([NewTopic('py-admin', num_partitions=2, replication_factor=1)]))
told(a.create_topics([NewTopic('py-admin', 1, 1)]))
told(a.create_topics([NewTopic('py-wide', 1, 9)]))
told(a.create_topics([NewTopic('py-none', 0, 1)]))
told(a.create_topics([NewTopic('py bad', 1, 1)]))
told(a.create_topics([NewTopic('py-config', 1, 1, config={'no.such': '1'})]))
told(a.create_topics([NewTopic('py-default')]))
time.sleep(1)
m = a.list_topics(timeout=5)
print(sorted(m.brokers), type(m.controller_id).__name__)
for name in ('py-admin', 'py-default'):
    topic = m.topics[name]
    print(name, topic, repr(topic), topic.error, {n: (len(p.replicas), len(p.isrs), p.error) for n, p in topic.partitions.items()})
told(a.create_partitions([NewPartitions('py-admin', 4)]))
told(a.create_partitions([NewPartitions('py-admin', 1)]))
told(a.delete_topics(['py-admin', 'py-nothing']))
missing = a.list_topics('py-nothing', timeout=5).topics['py-nothing']
print(missing.topic, repr(missing.error), len(missing.partitions))

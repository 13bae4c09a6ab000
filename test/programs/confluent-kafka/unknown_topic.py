# Topics that nobody made: a producer has the broker make them, a consumer is told, or has them made when it may.
from confluent_kafka import Consumer, KafkaError, Producer
from confluent_kafka.admin import AdminClient

producer = Producer({'bootstrap.servers': 'localhost:9092'})
producer.produce('py-made-by-producer', b'x', callback=lambda err, msg: print('delivered', err, msg.partition(), msg.offset()))
print('flush', producer.flush(20))
consumer = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-unknown'})
consumer.subscribe(['py-nobody-made'])
msg = None
while msg is None:
    msg = consumer.poll(1)
print(msg.error().code() == KafkaError.UNKNOWN_TOPIC_OR_PART, msg.error().name(), msg.error().str())
print(msg.topic(), msg.partition(), msg.offset(), msg.value(), msg.error().retriable(), msg.error().fatal())
print('poll', consumer.poll(3))
consumer.close()
topics = AdminClient({'bootstrap.servers': 'localhost:9092'}).list_topics(timeout=5).topics
print('py-nobody-made' in topics, {name: len(t.partitions) for name, t in topics.items() if name == 'py-made-by-producer'})
consumer = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-may', 'allow.auto.create.topics': True, 'auto.offset.reset': 'earliest'})
consumer.subscribe(['py-made-by-consumer'], on_assign=lambda c, ps: print('assigned', ps))
for n in range(30):
    msg = consumer.poll(0.5)
    if msg is not None:
        print(msg.topic(), msg.error())
    if consumer.assignment():
        break
print('py-made-by-consumer' in AdminClient({'bootstrap.servers': 'localhost:9092'}).list_topics(timeout=5).topics)
consumer.close()

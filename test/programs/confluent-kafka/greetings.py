from confluent_kafka import Consumer, KafkaException, Producer

SERVERS = 'localhost:9092'


def delivered(err, msg):
    if err is not None:
        print(f'not delivered: {err}')
    else:
        print(f'sent {msg.value().decode()} to {msg.topic()} [{msg.partition()}] @ {msg.offset()}')


producer = Producer({'bootstrap.servers': SERVERS})
for number in range(5):
    producer.produce('greetings', key=str(number), value=f'hello {number}', on_delivery=delivered)
producer.flush()

consumer = Consumer({
    'bootstrap.servers': SERVERS,
    'group.id': 'readers',
    'auto.offset.reset': 'earliest',
})
consumer.subscribe(['greetings'])
received = 0
try:
    while received < 5:
        msg = consumer.poll(1.0)
        if msg is None:
            continue
        if msg.error():
            raise KafkaException(msg.error())
        received += 1
        print(f'received {msg.value().decode()} from [{msg.partition()}] @ {msg.offset()}')
finally:
    consumer.close()

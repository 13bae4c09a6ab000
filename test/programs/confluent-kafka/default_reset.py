# topics: py-default-reset=1
# A group without committed offsets and without auto.offset.reset begins at the end.
from confluent_kafka import Consumer, Producer

producer = Producer({'bootstrap.servers': 'localhost:9092'})
for value in ('one', 'two', 'three'):
    producer.produce('py-default-reset', value)
producer.flush()
consumer = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-default-reset'})
assigned = []
consumer.subscribe(['py-default-reset'], on_assign=lambda c, ps: assigned.extend(ps))
while not assigned:
    consumer.poll(0.1)
print('assigned', assigned)
print('poll', consumer.poll(3))
producer.produce('py-default-reset', 'four')
producer.flush()
msg = consumer.poll(10)
print(msg.value(), msg.offset())
print('position', consumer.position(assigned))
consumer.close()

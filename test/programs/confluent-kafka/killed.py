# topics: py-killed=1
# when "v4": kill this program and start it again
# A process that is killed: its successor waits for the session to end, and goes on behind what was committed.
import time
from confluent_kafka import Consumer, Producer, TopicPartition

TOPIC = 'py-killed'
c = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'py-killed', 'auto.offset.reset': 'earliest',
              'enable.auto.commit': False, 'session.timeout.ms': 8000})
if c.get_watermark_offsets(TopicPartition(TOPIC, 0), timeout=10)[1] == 0:
    producer = Producer({'bootstrap.servers': 'localhost:9092'})
    for n in range(8):
        producer.produce(TOPIC, f'v{n}')
    producer.flush()
begun = time.time()
c.subscribe([TOPIC], on_assign=lambda c, ps: print('assigned after', 'a while' if time.time() - begun > 4 else 'a moment'))
got = 0
while got < 5:
    msg = c.poll(1)
    if msg is None:
        continue
    got += 1
    print(msg.value().decode(), msg.offset())
    if got == 3:
        c.commit(asynchronous=False)
time.sleep(1)
c.close()

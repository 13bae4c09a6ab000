# topics: py-fenced=1
# Two producers with one transactional.id: the second fences the first.
from confluent_kafka import KafkaException, Producer

SERVERS = {'bootstrap.servers': 'localhost:9092'}


def refused(what, call, said=True):
    try:
        print(what, call())
    except KafkaException as e:
        error = e.args[0]
        print(what, error.code(), error.name(), error.fatal(), error.retriable(), error.txn_requires_abort(), error.str() if said else '')


def reported(err, msg):
    print('report', err.name() if err else None, msg.value(), msg.offset())


def new():
    made = Producer({**SERVERS, 'transactional.id': 'py-fenced', 'on_delivery': reported})
    made.init_transactions()
    return made


first = new()
first.begin_transaction()
first.produce('py-fenced', 'first')
print('flushed', first.flush())
second = new()
second.begin_transaction()
second.produce('py-fenced', 'second')
second.commit_transaction()
print('second is through')
refused('commit', lambda: first.commit_transaction())
refused('abort', lambda: first.abort_transaction(), False)
refused('begin', lambda: first.begin_transaction())
refused('produce', lambda: first.produce('py-fenced', 'more'))

from cimpl import KafkaError, KafkaException, Message, TopicPartition
from rdkafka_consumer import Consumer
from rdkafka_producer import Producer

OFFSET_BEGINNING = -2
OFFSET_END = -1
OFFSET_STORED = -1000
OFFSET_INVALID = -1001
TIMESTAMP_NOT_AVAILABLE = 0
TIMESTAMP_CREATE_TIME = 1
TIMESTAMP_LOG_APPEND_TIME = 2
__version__ = '2.9.0'

def version():
    return ('2.9.0', 34144256)

def libversion():
    return ('2.9.0', 34144511)

# The offsets of a consumer: what it has stored and committed, and where its partitions begin and end.
import cimpl

# librdkafka's own thread of a consumer: commits stored offsets every auto.commit.interval.ms.
class Committer:
    def __init__(self, consumer):
        self.consumer = consumer

    def __call__(self):
        consumer = self.consumer
        interval = int(consumer._plain.get('auto.commit.interval.ms', 5000)) / 1000
        while not consumer._closed:
            __wait(self, max(interval, 0.01))
            if not consumer._closed:
                consumer._commit_stored(False)

def millis_of(timeout):
    seconds = cimpl.seconds_of(timeout)
    return 2147483647 if seconds is None else int(seconds * 1000)

class Offsets:
    def _rows_to_commit(self, message, offsets):
        if message is not None and offsets is not None:
            raise ValueError('message and offsets are mutually exclusive')
        if message is not None:
            if message.error() is not None:
                raise cimpl.KafkaException(cimpl.KafkaError(-186, "Cannot commit offsets for message with error: '" + message.error().str() + "'"))
            return [[message.topic(), message.partition(), message.offset() + 1, '']]
        if offsets is not None:
            cimpl.places_of(offsets)
            return [[*cimpl.place_of(each), each.offset, each.metadata or ''] for each in offsets if cimpl.int_of(each.offset) >= 0]
        return self._changed()

    def _changed(self):
        return [[place.topic, place.partition, offset, ''] for place, offset in self._stored.items() if self._committed.get(place) != offset]

    def commit(self, message=None, offsets=None, asynchronous=True):
        self._check()
        rows = self._rows_to_commit(message, offsets)
        if not rows:
            raise cimpl.KafkaException(cimpl.KafkaError(-168, 'Commit failed: Local: No offset stored'))
        if asynchronous:
            cimpl.value_of(__host('kafka.commitAsync', self._client, rows), 'Commit failed: ')
            self._note(rows)
            return None
        answer = __host('kafka.commitSync', self._client, rows, 60000)
        if answer[0] == 'throw' and answer[1].endswith('TimeoutException'):
            raise cimpl.KafkaException(cimpl.KafkaError(-180, 'Commit failed: Local: Waiting for coordinator'))
        cimpl.value_of(answer, 'Commit failed: ')
        self._note(rows)
        epochs = self._epochs if offsets is None else {}
        return [cimpl.TopicPartition(topic, partition, offset, None, epochs.get(cimpl.TopicPartition(topic, partition))) for topic, partition, offset, _ in rows]

    def _note(self, rows):
        for topic, partition, offset, _ in rows:
            self._committed[cimpl.TopicPartition(topic, partition)] = offset

    # What librdkafka commits by itself.
    def _commit_stored(self, waits):
        rows = self._changed()
        if not rows:
            return
        if waits:
            answer = __host('kafka.commitSync', self._client, rows, 60000)
            self._told(None if answer[0] == 'value' else cimpl.error_of(answer[1:]), rows)
        else:
            answer = __host('kafka.commitAsync', self._client, rows)
        if answer[0] == 'value':
            self._note(rows)

    def store_offsets(self, message=None, offsets=None):
        self._check()
        if message is None and offsets is None:
            raise ValueError('expected either message or offsets')
        if self._stores:
            raise cimpl.KafkaException(cimpl.KafkaError(-186, 'StoreOffsets failed: Local: Invalid argument or configuration'))
        for topic, partition, offset, _ in self._rows_to_commit(message, offsets):
            place = cimpl.TopicPartition(topic, partition)
            if place not in self._assigned:
                raise cimpl.KafkaException(cimpl.KafkaError(-172, 'StoreOffsets failed: Local: Erroneous state'))
            self._stored[place] = offset

    def committed(self, partitions, timeout=-1):
        self._check()
        rows = cimpl.value_of(__host('kafka.committed', self._client, cimpl.places_of(partitions), millis_of(timeout)), 'Failed to get committed offsets: ')
        return [cimpl.TopicPartition(topic, partition, -1001 if offset is None else offset, metadata or None) for topic, partition, offset, metadata, _ in rows]

    def position(self, partitions):
        self._check()
        places = [cimpl.TopicPartition(*each) for each in cimpl.places_of(partitions)]
        return [cimpl.TopicPartition(each.topic, each.partition, self._position.get(each, -1001), None, self._epochs.get(each)) for each in places]

    def get_watermark_offsets(self, partition, timeout=-1, cached=False):
        self._check()
        pair = [cimpl.place_of(partition)]
        low = cimpl.value_of(__host('kafka.beginningOffsets', self._client, pair, millis_of(timeout)), 'Failed to get watermark offsets: ')
        high = cimpl.value_of(__host('kafka.endOffsets', self._client, pair, millis_of(timeout)), 'Failed to get watermark offsets: ')
        return (low[0][2], high[0][2])

    def offsets_for_times(self, partitions, timeout=-1):
        self._check()
        rows = [[*cimpl.place_of(each), cimpl.int_of(each.offset)] for each in partitions]
        found = cimpl.value_of(__host('kafka.offsetsForTimes', self._client, rows, millis_of(timeout)), 'Failed to get offsets: ')
        return [cimpl.TopicPartition(topic, partition, -1 if offset is None else offset, None, None if epoch < 0 else epoch) for topic, partition, offset, _, epoch in found]

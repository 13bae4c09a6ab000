import cimpl
from rdkafka_offset import Committer, Offsets, millis_of

BYTES = 'org.apache.kafka.common.serialization.ByteArrayDeserializer'
RESETS = {'smallest': 'earliest', 'beginning': 'earliest', 'largest': 'latest', 'end': 'latest', 'error': 'none'}
CLASSES = {'range': 'RangeAssignor', 'roundrobin': 'RoundRobinAssignor', 'cooperative-sticky': 'CooperativeStickyAssignor'}

class Consumer(Offsets):
    def __init__(self, config=None, **more):
        plain, callbacks = cimpl.settings_of('consumer', cimpl.config_of(config, more))
        self._plain = plain
        self._callbacks = callbacks
        if 'group.id' not in plain:
            raise ValueError('Failed to create consumer: group.id must be set')
        session = int(plain.get('session.timeout.ms', 45000))
        if int(plain.get('max.poll.interval.ms', 300000)) < session:
            cimpl.refuse('Failed to create consumer: `max.poll.interval.ms`must be >= `session.timeout.ms`')
        self._closed = False
        self._subscribed = False
        self._listeners = {}
        self._assigned = []
        self._is_assigning = False
        self._stored = {}
        self._committed = {}
        self._position = {}
        self._epochs = {}
        self._ends = {}
        self._later = []
        self._waiting = []
        self._commits = {}
        self._stores = plain.get('enable.auto.offset.store', 'true') == 'true'
        self._commits_itself = plain.get('enable.auto.commit', 'true') == 'true'
        self._tells_end = plain.get('enable.partition.eof') == 'true'
        self._admin = None
        self._unseen = []
        self._finds_none = False
        self._client = cimpl.value_of(__host('kafka.createConsumer', self._entries()), 'Failed to create consumer: ', True)
        if self._commits_itself:
            __start_thread(Committer(self), 'rdk:main', True)

    def _entries(self):
        plain = self._plain
        reset = plain.get('auto.offset.reset', 'latest')
        entries = [['bootstrap.servers', plain.get('bootstrap.servers', '')], ['client.id', plain.get('client.id', 'rdkafka')],
                   ['key.deserializer', BYTES], ['value.deserializer', BYTES], ['enable.auto.commit', 'false'], ['max.poll.records', '1'],
                   ['auto.offset.reset', RESETS.get(reset, reset)], ['isolation.level', plain.get('isolation.level', 'read_committed')],
                   ['allow.auto.create.topics', 'false'],
                   ['fetch.max.wait.ms', plain.get('fetch.wait.max.ms', '500')]]
        for name in ('group.id', 'group.instance.id', 'session.timeout.ms', 'heartbeat.interval.ms', 'max.poll.interval.ms', 'group.protocol',
                     'fetch.min.bytes', 'fetch.max.bytes', 'max.partition.fetch.bytes', 'retry.backoff.ms', 'client.rack'):
            if name in plain:
                entries.append([name, plain[name]])
        if plain.get('group.protocol') != 'consumer':
            names = plain.get('partition.assignment.strategy', 'range,roundrobin').split(',')
            for name in names:
                if name.strip() not in CLASSES:
                    cimpl.refuse('Failed to create consumer: Unsupported partition.assignment.strategy: ' + name.strip())
            entries.append(['partition.assignment.strategy', ','.join(['org.apache.kafka.clients.consumer.' + CLASSES[name.strip()] for name in names])])
        return entries

    def _check(self):
        if self._closed:
            raise RuntimeError('Consumer closed')

    def subscribe(self, topics, on_assign=None, on_revoke=None, on_lost=None):
        self._check()
        if not isinstance(topics, list):
            raise TypeError('expected list of topic unicode strings')
        for name, call in (('on_assign', on_assign), ('on_revoke', on_revoke), ('on_lost', on_lost)):
            if call is not None and not callable(call):
                raise TypeError(name + ' expects a callable')
        topics = [str(topic) for topic in topics]
        self._listeners = {'assigned': on_assign, 'revoked': on_revoke, 'lost': on_lost or on_revoke}
        patterns = [topic for topic in topics if topic.startswith('^')]
        if patterns and len(topics) > 1:
            raise NotImplementedError('subscribe() by a regular expression and further topics is not supported by the simulator')
        if patterns:
            answer = __host('kafka.subscribePattern', self._client, topics[0][1:] + '.*', 0, True)
        else:
            answer = __host('kafka.subscribe', self._client, topics, True)
        cimpl.value_of(answer, 'Failed to set subscription: ')
        self._subscribed = True
        self._unseen = [topic for topic in topics if not patterns]

    def unsubscribe(self):
        self._check()
        if self._commits_itself:
            self._commit_stored(True)
        # The callback runs in the next poll, consume or close.
        while True:
            step = cimpl.value_of(__host('kafka.unsubscribe', self._client), 'Failed to remove subscription: ')
            if step is None:
                break
            self._later.append(step)
        self._subscribed = False

    def assign(self, partitions):
        self._check()
        cimpl.places_of(partitions)
        if not self._is_assigning:
            cimpl.value_of(__host('kafka.assign', self._client, cimpl.places_of(partitions)), 'Failed to set assignment: ')
            self._assigned = [self._placed(each) for each in partitions]
        self._start(partitions)

    def incremental_assign(self, partitions):
        if not self._is_assigning:
            return self.assign(self._assigned + [each for each in partitions if each not in self._assigned])
        self.assign(partitions)

    def unassign(self):
        self._check()
        if not self._is_assigning:
            cimpl.value_of(__host('kafka.assign', self._client, []), 'Failed to remove assignment: ')
            self._forget(self._assigned)
            self._assigned = []

    def incremental_unassign(self, partitions):
        if not self._is_assigning:
            self._forget(partitions)
            self.assign([each for each in self._assigned if each not in partitions])

    # A partition as assignment() shows it: without an offset of its own it begins at the stored one.
    def _placed(self, each):
        return cimpl.TopicPartition(each.topic, each.partition, -1000 if each.offset == -1001 else each.offset)

    # Offsets in an assignment are where reading begins.
    def _start(self, partitions):
        for each in partitions:
            if each.offset != -1001 and each.offset != -1000:
                self.seek(each)

    def _forget(self, partitions):
        for each in partitions:
            for known in (self._stored, self._committed, self._position, self._epochs, self._ends):
                known.pop(each, None)

    # One step of the simulated client's poll that is no record.
    def _take(self, step):
        if step[0] == 'callback':
            self._rebalance(step[1], [cimpl.TopicPartition(topic, partition) for topic, partition in step[2]])
        elif step[0] == 'committed':
            error = None if step[3] is None else cimpl.error_of(step[3])
            self._told(error, step[2])

    def _told(self, error, rows):
        call = self._callbacks.get('on_commit')
        if call is not None:
            call(error, [cimpl.TopicPartition(topic, partition, -1001 if offset is None else offset, metadata) for topic, partition, offset, metadata, *_ in rows])

    def _rebalance(self, kind, partitions):
        if kind == 'revoked' and self._commits_itself:
            self._commit_stored(True)
        # librdkafka joins no group for topics that are not there.
        if self._finds_none and not partitions:
            return
        self._is_assigning = True
        call = self._listeners.get(kind)
        try:
            if call is not None:
                call(self, partitions)
        finally:
            self._is_assigning = False
            if kind == 'assigned':
                self._assigned = self._assigned + [self._placed(each) for each in partitions]
            else:
                self._forget(partitions)
                self._assigned = [each for each in self._assigned if each not in partitions]

    def poll(self, timeout=-1):
        self._check()
        found = self._next(self._end_of(timeout))
        return found

    def consume(self, num_messages=1, timeout=-1):
        self._check()
        if cimpl.int_of(num_messages) < 0 or num_messages > 1000000:
            raise ValueError('num_messages must be between 0 and 1000000 (1M)')
        end = self._end_of(timeout)
        messages = []
        while len(messages) < num_messages:
            found = self._next(end)
            if found is None:
                break
            messages.append(found)
        return messages

    def _end_of(self, timeout):
        seconds = cimpl.seconds_of(timeout)
        return None if seconds is None else __host('clock.nanos') + int(seconds * 1000000000)

    def _next(self, end):
        while True:
            if self._waiting:
                return self._waiting.pop(0)
            left = 2147483647 if end is None else max(0, -((__host('clock.nanos') - end) // 1000000))
            while self._later:
                self._take(self._later.pop(0))
            if not self._subscribed and not self._assigned:
                __sleep(left / 1000)
                return None
            if self._unseen and left > 0 and self._look_for_topics(left):
                continue
            some = min(left, 100) if self._tells_end else left
            answer = __host('kafka.poll', self._client, some, False)
            if answer[0] == 'throw':
                return self._failure(None, -1, -1001, cimpl.error_of(answer[1:], None, True))
            step = answer[1]
            if step[0] != 'records':
                self._take(step)
                continue
            if step[1]:
                return self._message(step[1][0])
            if self._tells_end:
                self._look_for_ends()
                if self._waiting:
                    continue
            if some == left:
                return None

    # Topics that are not there are told once. librdkafka 2.8 does not have brokers of Kafka 4.3 make them, whatever
    # allow.auto.create.topics says: it looks at what the first metadata response says of them.
    def _look_for_topics(self, left):
        answer = __host('kafka.allTopics', self._client, min(left, 60000))
        if answer[0] == 'throw':
            return False
        known = {row[0] for row in answer[1]}
        self._finds_none = not [topic for topic in self._unseen if topic in known]
        for topic in self._unseen:
            if topic not in known:
                text = 'Subscribed topic not available: ' + topic + ': Broker: Unknown topic or partition'
                self._waiting.append(self._failure(topic, 0, -1001, cimpl.KafkaError(3, text)))
        self._unseen = []
        return True

    # A message that bears an error has its text as value.
    def _failure(self, topic, partition, offset, error):
        return cimpl.Message(topic, error.str().encode('utf-8'), None, None, error, partition, offset)

    def _message(self, record):
        topic, partition, offset, time, epoch, key, value, headers = record
        place = cimpl.TopicPartition(topic, partition)
        self._position[place] = offset + 1
        self._epochs[place] = epoch
        if self._stores:
            self._stored[place] = offset + 1
        rows = [(name, content) for name, content in headers]
        return cimpl.Message(topic, value, key, rows or None, None, partition, offset, (1, time), epoch)

    def _look_for_ends(self):
        places = [each for each in self._assigned]
        if not places:
            return
        for topic, partition, end in cimpl.value_of(__host('kafka.endOffsets', self._client, cimpl.places_of(places), 60000)):
            place = cimpl.TopicPartition(topic, partition)
            position = cimpl.value_of(__host('kafka.position', self._client, topic, partition, 60000))
            if position >= end and self._ends.get(place) != position:
                self._ends[place] = position
                text = 'Fetch from broker ' + self._leader_of(topic, partition) + ' reached end of partition at offset ' + str(position) + ' (HighwaterMark ' + str(end) + ')'
                self._waiting.append(self._failure(topic, partition, position, cimpl.KafkaError(-191, text)))

    def _leader_of(self, topic, partition):
        for row in cimpl.value_of(__host('kafka.topicPartitions', self._client, topic, 60000)):
            if row[1] == partition and row[2] is not None:
                return str(row[2][0])
        return '-1'

    def seek(self, partition):
        self._check()
        cimpl.place_of(partition)
        if partition.offset == -2:
            answer = __host('kafka.seekToBeginning', self._client, [[partition.topic, partition.partition]])
        elif partition.offset == -1:
            answer = __host('kafka.seekToEnd', self._client, [[partition.topic, partition.partition]])
        else:
            answer = __host('kafka.seek', self._client, partition.topic, partition.partition, cimpl.int_of(partition.offset))
        cimpl.value_of(answer, 'Failed to seek to offset ' + str(partition.offset) + ': ')
        self._ends.pop(partition, None)

    def pause(self, partitions):
        cimpl.value_of(__host('kafka.pause', self._client, cimpl.places_of(partitions)), 'Failed to pause partitions: ')

    def resume(self, partitions):
        cimpl.value_of(__host('kafka.resume', self._client, cimpl.places_of(partitions)), 'Failed to resume partitions: ')

    def assignment(self):
        self._check()
        return [cimpl.TopicPartition(each.topic, each.partition, each.offset) for each in self._assigned]

    def list_topics(self, topic=None, timeout=-1):
        if self._admin is None:
            self._admin = cimpl.new_admin(self._plain)
        return cimpl.metadata_of(self._admin, topic, timeout)

    def memberid(self):
        return cimpl.value_of(__host('kafka.groupMetadata', self._client))[2]

    def consumer_group_metadata(self):
        self._check()
        return cimpl.metadata_from(cimpl.value_of(__host('kafka.groupMetadata', self._client)))

    def close(self):
        if self._closed:
            return
        if self._commits_itself:
            self._commit_stored(True)
        while self._later:
            self._take(self._later.pop(0))
        while True:
            step = cimpl.value_of(__host('kafka.closeConsumer', self._client, 30000))
            if step is None:
                break
            self._take(step)
        self._closed = True

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()

import cimpl
import rdkafka_transactions

MISSING = object()
BYTES = 'org.apache.kafka.common.serialization.ByteArraySerializer'

# librdkafka's own thread of a producer: hands messages to the simulated client in their order.
class Sender:
    def __init__(self, producer):
        self.producer = producer

    def __call__(self):
        producer = self.producer
        while True:
            if not producer._unsent:
                __wait(self, None)
                continue
            message, line = producer._unsent[0]
            producer._sending = True
            producer._send(message, line)
            producer._sending = False
            producer._unsent.pop(0)
            __wake(producer._unsent)

# The thread that takes what became of messages.
class Reporter:
    def __init__(self, producer):
        self.producer = producer

    def __call__(self):
        producer = self.producer
        while True:
            rows = cimpl.value_of(__host('kafka.takeCompletions', producer._client))
            if rows is None or producer._closed:
                return
            for row in rows:
                producer._finished(row)

class Flusher:
    def __init__(self, producer):
        self.producer = producer

    def __call__(self):
        __host('kafka.flush', self.producer._client)
        self.producer._flushing = False

class Producer:
    def __init__(self, config=None, **more):
        plain, callbacks = cimpl.settings_of('producer', cimpl.config_of(config, more))
        self._plain = plain
        self._callbacks = callbacks
        self._unsent = []
        self._outstanding = {}
        self._reports = []
        self._flushing = False
        self._closed = False
        self._sticky = {}
        self._limit = int(plain.get('queue.buffering.max.messages', 100000)) or 2147483647
        self._largest = int(plain.get('message.max.bytes', 1000000))
        self._partitioner = plain.get('partitioner', 'consistent_random')
        if self._partitioner not in ('random', 'consistent', 'consistent_random', 'murmur2', 'murmur2_random', 'fnv1a', 'fnv1a_random'):
            cimpl.refuse('Invalid value for configuration property "partitioner": ' + self._partitioner)
        if self._partitioner.startswith('fnv1a'):
            raise NotImplementedError('partitioner=' + self._partitioner + ' is not supported by the simulator')
        self._sending = False
        self._transactions = None
        self._client = cimpl.value_of(__host('kafka.createProducer', self._entries()), 'Failed to create producer: ', True)
        if 'transactional.id' in plain:
            self._transactions = rdkafka_transactions.Transactions(self, int(plain.get('transaction.timeout.ms', 60000)))
        self._sender = Sender(self)
        __start_thread(self._sender, 'rdk:main', True)
        __start_thread(Reporter(self), 'rdk:broker', True)
        __exit_calls.append((self._at_exit, (), {}))

    def _entries(self):
        plain = self._plain
        transaction = plain.get('transaction.timeout.ms', '60000') if 'transactional.id' in plain else None
        timeout = int(plain.get('delivery.timeout.ms', transaction or 300000)) or 2147483647
        linger = int(float(plain.get('linger.ms', '5')))
        request = min(int(plain.get('request.timeout.ms', 30000)), max(1, timeout - linger))
        idempotent = plain.get('enable.idempotence', 'false' if transaction is None else 'true')
        inflight = int(plain.get('max.in.flight.requests.per.connection', 1000000))
        acks = plain.get('acks', '-1')
        if transaction is not None:
            if idempotent == 'false':
                cimpl.refuse('Failed to create producer: `transactional.id` requires `enable.idempotence=true`')
            if int(plain.get('socket.timeout.ms', 0)) > int(transaction) + 100:
                cimpl.refuse('Failed to create producer: `socket.timeout.ms` must be set <= `transaction.timeout.ms` + 100')
        if idempotent == 'true':
            if plain.get('retries') == '0':
                cimpl.refuse('Failed to create producer: `retries` must be set >= 1 when `enable.idempotence` is true')
            if 'max.in.flight.requests.per.connection' in plain and inflight > 5:
                cimpl.refuse('Failed to create producer: `max.in.flight` must be set <= 5 when `enable.idempotence` is true')
            if acks != '-1':
                cimpl.refuse('Failed to create producer: `acks` must be set to `all` when `enable.idempotence` is true')
            inflight = min(inflight, 5)
        if transaction is not None and timeout > int(transaction):
            cimpl.refuse('Failed to create producer: `message.timeout.ms` must be set <= `transaction.timeout.ms`')
        if timeout <= linger:
            if 'linger.ms' in plain:
                cimpl.refuse('Failed to create producer: `message.timeout.ms` must be greater than `linger.ms`')
            linger = max(0, timeout - 1)
        self._timeout = timeout
        transactions = [] if transaction is None else [['transactional.id', plain['transactional.id']], ['transaction.timeout.ms', transaction]]
        return transactions + [['bootstrap.servers', plain.get('bootstrap.servers', '')], ['client.id', plain.get('client.id', 'rdkafka')],
                ['key.serializer', BYTES], ['value.serializer', BYTES], ['acks', acks], ['linger.ms', str(linger)],
                ['batch.size', plain.get('batch.size', '1000000')], ['compression.type', plain.get('compression.type', 'none').replace('inherit', 'none')],
                ['retries', plain.get('retries', '2147483647')], ['retry.backoff.ms', plain.get('retry.backoff.ms', '100')],
                ['retry.backoff.max.ms', plain.get('retry.backoff.max.ms', '1000')], ['request.timeout.ms', str(request)],
                ['delivery.timeout.ms', str(timeout)], ['enable.idempotence', idempotent],
                ['max.in.flight.requests.per.connection', str(inflight)], ['max.request.size', str(max(self._largest + 512, self._largest))],
                ['buffer.memory', str(int(plain.get('queue.buffering.max.kbytes', 1048576)) * 1024)], ['max.block.ms', str(timeout)]]

    def produce(self, topic=MISSING, value=None, key=None, partition=-1, callback=None, on_delivery=None, timestamp=0, headers=None):
        if self._closed:
            raise RuntimeError('Producer has been closed')
        if topic is MISSING:
            raise TypeError("function missing required argument 'topic' (pos 1)")
        cimpl.str_of(topic, 'argument 1')
        cimpl.int_of(partition)
        cimpl.int_of(timestamp)
        key = cimpl.bytes_from(key, 'key')
        value = cimpl.bytes_from(value, 'value')
        if self._transactions is not None:
            self._transactions.check_send()
        if len(self) >= self._limit:
            raise BufferError('Local: Queue full')
        if len(key or b'') + len(value or b'') > self._largest:
            raise cimpl.KafkaException(cimpl.KafkaError(10, 'Unable to produce message: Broker: Message size too large'))
        rows = []
        if headers is not None:
            for name, content in headers.items() if isinstance(headers, dict) else headers:
                rows.append((cimpl.str_of(name), cimpl.bytes_from(content, 'header')))
        message = cimpl.Message(topic, value, key, rows or None, None, partition, -1001, (1, timestamp or __host('clock.millis')))
        message._call = callback or on_delivery or self._callbacks.get('on_delivery')
        message._born = __host('clock.nanos')
        self._unsent.append((message, __line()))
        __wake(self._sender)

    def _send(self, message, line):
        rows = message._headers or []
        try:
            partition = message._partition
            count = len(cimpl.value_of(__host('kafka.partitionsFor', self._client, message._topic)))
            if partition == -1:
                partition = self._choose(message, count)
            elif partition < 0 or partition >= count:
                return self._report(message, cimpl.KafkaError(-190))
            number = cimpl.value_of(__host('kafka.offer', self._client, message._topic, partition, message._timestamp[1], message._key, message._value, rows, line))
            self._outstanding[number] = message
        except cimpl.KafkaException as exception:
            error = exception.args[0]
            self._report(message, cimpl.KafkaError(-192) if error.code() == -185 else cimpl.KafkaError(-188) if error.code() == 3 else error)

    def _choose(self, message, count):
        key = message._key
        name = self._partitioner
        if name == 'random' or (name.endswith('_random') and (key is None or (len(key) == 0 and name != 'murmur2_random'))):
            return self._random(message._topic, count)
        if name.startswith('murmur2'):
            # The simulated client's own partitioner does the same; 275646681 is the hash of nothing.
            return None if key else 275646681 % count
        return __crc32(key or b'', 0) % count

    # Without a key one partition is kept for sticky.partitioning.linger.ms.
    def _random(self, topic, count):
        now = __host('clock.nanos')
        linger = int(self._plain.get('sticky.partitioning.linger.ms', 10)) * 1000000
        known = self._sticky.get(topic)
        if self._partitioner == 'random' or known is None or now >= known[1] or known[0] >= count:
            known = (__host('random.bits') % count, now + linger)
            self._sticky[topic] = known
        return known[0]

    def _finished(self, row):
        number, topic, partition, offset, time, _, _, exception = row
        message = self._outstanding.pop(number)
        message._partition = partition
        error = None
        if exception is None:
            message._offset = offset
            message._timestamp = (1, time)
        else:
            error = cimpl.error_of(exception)
            if error.code() == -185:
                error = cimpl.KafkaError(-192)
            if self._transactions is not None:
                self._transactions.not_delivered(error)
        self._report(message, error)

    # Messages that have not been handed to the client are not sent any more.
    def _purge(self):
        while len(self._unsent) > (1 if self._sending else 0):
            message = self._unsent.pop()[0]
            if message._partition == -1:
                message._partition = self._choose(message, len(cimpl.value_of(__host('kafka.partitionsFor', self._client, message._topic))))
            self._report(message, cimpl.KafkaError(-152))

    def _report(self, message, error):
        message._error = error
        message._headers = None
        message._latency = (__host('clock.nanos') - message._born) / 1000000000
        self._reports.append(message)
        __wake(self._reports)

    def poll(self, timeout=-1):
        if not self._reports and timeout != 0:
            __wait(self._reports, cimpl.seconds_of(timeout))
        return self._serve()

    # Reports are served while there are any, those that come meanwhile too.
    def _serve(self):
        count = 0
        while self._reports:
            message = self._reports.pop(0)
            count += 1
            quiet = self._plain.get('delivery.report.only.error') == 'true' and message._error is None
            if message._call is not None and not quiet:
                message._call(message._error, message)
        return count

    def flush(self, timeout=-1):
        seconds = cimpl.seconds_of(timeout)
        end = None if seconds is None else __host('clock.nanos') + int(seconds * 1000000000)
        while len(self) > 0:
            self._serve()
            left = None if end is None else (end - __host('clock.nanos')) / 1000000000
            if len(self) == 0 or (left is not None and left <= 0):
                break
            if self._outstanding and not self._flushing:
                self._flushing = True
                __start_thread(Flusher(self), 'rdk:flush', True)
            if self._reports:
                continue
            if self._unsent and not self._outstanding:
                __wait(self._unsent, left)
            else:
                __wait(self._reports, left)
        return len(self)

    def __len__(self):
        return len(self._unsent) + len(self._outstanding) + len(self._reports)

    def __bool__(self):
        return True

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True
            __host('kafka.closeProducer', self._client, 0)
        return True

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()

    def purge(self, in_queue=True, in_flight=True, blocking=True):
        raise NotImplementedError('purge() is not supported by the simulator')

    def list_topics(self, topic=None, timeout=-1):
        return cimpl.metadata_of(cimpl.new_admin(self._plain), topic, timeout)

    def _manager(self):
        if self._transactions is None:
            raise cimpl.KafkaException(cimpl.KafkaError(-145, 'The Transactional API requires transactional.id to be configured'))
        return self._transactions

    def init_transactions(self, timeout=-1):
        self._manager().init(timeout)

    def begin_transaction(self):
        self._manager().begin()

    def send_offsets_to_transaction(self, positions, group_metadata, timeout=-1):
        self._manager().send_offsets(positions, group_metadata, timeout)

    def commit_transaction(self, timeout=-1):
        self._manager().commit(timeout)

    def abort_transaction(self, timeout=-1):
        self._manager().abort(timeout)

    # What rd_kafka_destroy says of messages that nobody waited for.
    def _at_exit(self):
        waiting = [each[0] for each in self._unsent] + list(self._outstanding.values())
        if waiting:
            size = sum([len(each._value or b'') + len(each._key or b'') for each in waiting])
            plural = '' if len(waiting) == 1 else 's'
            cimpl.log(self._plain, 'producer', 'TERMINATE', 'Producer terminating with ' + str(len(waiting)) + ' message' + plural + ' (' + str(size) + ' byte' +
                ('' if size == 1 else 's') + ') still in queue or transit: use flush() to wait for outstanding message delivery')

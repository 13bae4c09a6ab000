import rdkafka_tables as tables

NAMES = {}
for number, name in enumerate(tables.LOCAL.split()):
    NAMES[number - 199] = name
for number, name in enumerate(tables.BROKER.split()):
    NAMES[number] = name
NAMES[-1] = 'UNKNOWN'
TEXTS = {}
for line in tables.TEXTS.split('\n'):
    number, text = line.split(' ', 1)
    TEXTS[int(number)] = text

class KafkaError:
    def __init__(self, error, reason=None, fatal=False, retriable=False, txn_requires_abort=False):
        self._code = error
        self._reason = reason
        self._fatal = fatal
        self._retriable = retriable
        self._requires_abort = txn_requires_abort

    def code(self):
        return self._code

    def name(self):
        return NAMES.get(self._code, 'ERR_' + str(self._code) + '?')

    def str(self):
        if self._reason is not None:
            return self._reason
        return TEXTS.get(self._code) or ('Local: ' if self._code < -1 else 'Broker: ') + self.name()

    def fatal(self):
        return self._fatal

    def retriable(self):
        return self._retriable

    def txn_requires_abort(self):
        return self._requires_abort

    def __eq__(self, other):
        return self._code == (other._code if isinstance(other, KafkaError) else other)

    def __repr__(self):
        fatal = 'FATAL,' if self._fatal else ''
        return 'KafkaError{' + fatal + 'code=' + self.name() + ',val=' + str(self._code) + ',str="' + self.str() + '"}'

    __str__ = __repr__

for number, name in NAMES.items():
    if name != '-':
        setattr(KafkaError, name, number)

class KafkaException(Exception):
    pass

CODES = {'TimeoutException': -185, 'UnknownTopicOrPartitionException': 3, 'NotEnoughReplicasException': 19,
         'NotEnoughReplicasAfterAppendException': 20, 'RecordTooLargeException': 10, 'InvalidTopicException': 17,
         'NotLeaderOrFollowerException': 6, 'LeaderNotAvailableException': 5, 'TopicExistsException': 36,
         'InvalidPartitionsException': 37, 'InvalidReplicationFactorException': 38, 'InvalidConfigurationException': 40,
         'CommitFailedException': 25, 'RebalanceInProgressException': 27, 'IllegalGenerationException': 22,
         'UnknownMemberIdException': 25, 'FencedInstanceIdException': 82, 'InvalidGroupIdException': 24,
         'OffsetOutOfRangeException': 1, 'NoOffsetForPartitionException': -140, 'ConfigException': -186,
         'IllegalArgumentException': -186, 'IllegalStateException': -172, 'OutOfOrderSequenceException': 45,
         'InvalidProducerEpochException': 47, 'ProducerFencedException': -144, 'TransactionAbortedException': -152, 'NetworkException': 13, 'DisconnectException': -195,
         'CoordinatorNotAvailableException': 15, 'NotCoordinatorException': 16, 'PolicyViolationException': 44,
         'InvalidRequestException': 42, 'InvalidRecordException': 87, 'CorruptRecordException': 2}

# The error that an exception of the simulated client (class, message, cause) is to librdkafka.
def error_of(exception, prefix=None, own_text=False):
    name, message, cause = exception
    short = name[name.rfind('.') + 1:]
    if short in ('KafkaException', 'ExecutionException') and cause is not None:
        return error_of(cause, prefix, own_text)
    code = CODES.get(short, -196)
    text = TEXTS.get(code)
    if text is None or code == -196 or (own_text and message and code != 3):
        text = message or short
    return KafkaError(code, text if prefix is None else prefix + text) if prefix or own_text or code == -196 else KafkaError(code)

# The value that the simulated client answered; its exception is raised.
def value_of(answer, prefix=None, own_text=False):
    if answer[0] == 'value':
        return answer[1]
    raise KafkaException(error_of(answer[1:], prefix, own_text))

RULES = {}
for line in tables.PROPERTIES.split('\n'):
    row = line.split(' ')
    for name in row[2:]:
        RULES[name] = (row[0], row[1])
ALIASES = {'metadata.broker.list': 'bootstrap.servers', 'max.in.flight': 'max.in.flight.requests.per.connection',
           'fetch.message.max.bytes': 'max.partition.fetch.bytes', 'queue.buffering.max.ms': 'linger.ms',
           'message.send.max.retries': 'retries', 'compression.codec': 'compression.type',
           'request.required.acks': 'acks', 'message.timeout.ms': 'delivery.timeout.ms', 'auto.commit.enable': 'enable.auto.commit'}
CALLBACKS = ('error_cb', 'stats_cb', 'throttle_cb', 'on_delivery', 'on_commit', 'logger', 'oauth_cb')
ASSIGNORS = ('range', 'roundrobin', 'cooperative-sticky')

def refuse(text):
    raise KafkaException(KafkaError(-186, text))

def text_of(value):
    if value is True:
        return 'true'
    if value is False:
        return 'false'
    return str(value)

NAMES_OF_ALIASES = {alias: name for name, alias in ALIASES.items()}

# Faults name a property as librdkafka's table does, whichever of its names was given.
def checked(name, text):
    values = RULES[name][1]
    name = NAMES_OF_ALIASES.get(name, name)
    if values == 'b':
        low = text.lower()
        if low in ('true', 't', '1'):
            return 'true'
        if low in ('false', 'f', '0'):
            return 'false'
        refuse('Expected bool value for "' + name + '": true or false')
    if '..' in values:
        if name == 'request.required.acks' and text == 'all':
            return '-1'
        least, most = values.strip('~').split('..')
        try:
            number = float(text) if values[0] == '~' else int(text)
        except ValueError:
            refuse('Invalid value for configuration property "' + name + '"')
        if number < int(least) or number > int(most):
            refuse('Configuration property "' + name + '" value ' + format(number, 'g' if values[0] == '~' else 'd') + ' is outside allowed range ' + least + '..' + most + '\n')
        return str(number)
    if '/' in values and text not in values.split('/'):
        refuse('Invalid value "' + text + '" for configuration property "' + name + '"')
    return text

# Settings by their names without aliases, and the callbacks among them. `kind` is 'consumer' or 'producer'.
def settings_of(kind, given):
    plain = {}
    callbacks = {}
    for key, value in given.items():
        if not isinstance(key, str):
            raise TypeError('expected configuration property name as type unicode string')
        if key == 'default.topic.config':
            inner, _ = settings_of(kind, value)
            plain.update(inner)
        elif key in CALLBACKS:
            if value is not None and key != 'logger' and not callable(value):
                if key == 'on_delivery':
                    refuse('on_delivery requires a callable object')
                raise TypeError('expected ' + key + ' property as a callable function')
            callbacks[key] = value
        elif value is None:
            plain.pop(key, None)
        elif key not in RULES:
            if not key.startswith(('ssl.', 'sasl.', 'https.')):
                refuse('No such configuration property: "' + key + '"')
        else:
            scope = RULES[key][0]
            text = checked(key, text_of(value))
            if scope != '*' and scope != kind[0].upper():
                other = 'consumer' if scope == 'C' else 'producer'
                log(given, kind, 'CONFWARN', 'Configuration property ' + key + ' is a ' + other +
                    ' property and will be ignored by this ' + kind + ' instance')
            else:
                plain[ALIASES.get(key, key)] = text
    return plain, callbacks

# As librdkafka logs to stderr what is a warning: severity, time, facility, client, thread.
def log(settings, kind, facility, text):
    if int(settings.get('log_level', 6)) < 4:
        return
    millis = __host('clock.millis')
    time = str(millis // 1000) + '.' + format(millis % 1000, '03d')
    __host('console.print', 'err', '%4|' + time + '|' + facility + '|rdkafka#' + kind + '-1| [thrd:app]: ' + text + '\n')

# What C's argument parsing accepts: nothing else may reach the simulated client.
def str_of(value, argument='argument'):
    if not isinstance(value, str):
        raise TypeError(argument + ' must be str, not ' + type(value).__name__)
    return value

def int_of(value):
    if not isinstance(value, int):
        raise TypeError("'" + type(value).__name__ + "' object cannot be interpreted as an integer")
    return int(value)

# A timeout in seconds; None for one without end.
def seconds_of(value):
    if value is not None and not isinstance(value, (int, float)):
        raise TypeError('must be real number, not ' + type(value).__name__)
    return None if value is None or value < 0 else value

# The metadata of a group as confluent-kafka hands them on, and what was handed on so far.
GROUPS = {}

def metadata_from(row):
    group, generation, member, instance = row
    number = [generation >> shift & 255 for shift in (24, 16, 8, 0)]
    made = b'CGMDv2:' + bytes(number) + (group + '\0' + member + '\0').encode() + (b'\0' if instance is None else b'\1' + (instance + '\0').encode())
    GROUPS[made] = row
    return made

def group_of(metadata):
    if not isinstance(metadata, bytes):
        raise TypeError('expected bytes, ' + type(metadata).__name__ + ' found')
    if metadata not in GROUPS:
        raise KafkaException(KafkaError(-199, 'Input buffer is too short' if len(metadata) < 14 else 'Input buffer is not a serialized consumer group metadata object'))
    return GROUPS[metadata]

def place_of(value):
    if not isinstance(value, TopicPartition):
        raise TypeError('expected cimpl.TopicPartition')
    return [str_of(value.topic), int_of(value.partition)]

def places_of(values):
    if not isinstance(values, list):
        raise TypeError('requires list of TopicPartition')
    return [place_of(value) for value in values]

def config_of(given, more):
    if not isinstance(given, dict) and (given is not None or not more):
        raise TypeError('expected configuration dict')
    return {**(given or {}), **more}

def bytes_from(value, what):
    if value is None or isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode('utf-8')
    raise TypeError('a bytes-like object is required, not \'' + type(value).__name__ + '\'')

class Message:
    def __init__(self, topic=None, value=None, key=None, headers=None, error=None, partition=-1, offset=-1001, timestamp=None, leader_epoch=None, latency=None):
        self._topic = topic
        self._value = value
        self._key = key
        self._headers = headers
        self._error = error
        self._partition = partition
        self._offset = offset
        self._timestamp = timestamp or (0, 0)
        self._epoch = leader_epoch
        self._latency = latency

    def topic(self):
        return self._topic

    def partition(self):
        return None if self._partition < 0 else self._partition

    def offset(self):
        return None if self._offset < 0 else self._offset

    def key(self):
        return self._key

    def value(self):
        return self._value

    def headers(self):
        return self._headers

    def error(self):
        return self._error

    def timestamp(self):
        return self._timestamp

    def latency(self):
        return self._latency

    def leader_epoch(self):
        return self._epoch

    def set_key(self, key):
        self._key = key

    def set_value(self, value):
        self._value = value

    def set_headers(self, headers):
        self._headers = headers

    def __len__(self):
        return len(self._value or b'')

class TopicPartition:
    __fields = ('topic', 'partition')

    def __init__(self, topic, partition=-1, offset=-1001, metadata=None, leader_epoch=None):
        self.topic = str_of(topic)
        self.partition = int_of(partition)
        self.offset = int_of(offset)
        self.metadata = metadata
        self.leader_epoch = leader_epoch
        self.error = None

    def __eq__(self, other):
        return isinstance(other, TopicPartition) and self.topic == other.topic and self.partition == other.partition

    def __lt__(self, other):
        return (self.topic, self.partition) < (other.topic, other.partition)

    def __repr__(self):
        epoch = 'None' if self.leader_epoch is None else str(self.leader_epoch)
        return 'TopicPartition{topic=' + self.topic + ',partition=' + str(self.partition) + ',offset=' + str(self.offset) + ',leader_epoch=' + epoch + ',error=' + str(self.error) + '}'

    __str__ = __repr__

class BrokerMetadata:
    def __init__(self, id, host, port):
        self.id = id
        self.host = host
        self.port = port

    def __repr__(self):
        return 'BrokerMetadata(' + str(self.id) + ', ' + self.host + ':' + str(self.port) + ')'

class PartitionMetadata:
    def __init__(self, id, leader, replicas, isrs):
        self.id = id
        self.leader = leader
        self.replicas = replicas
        self.isrs = isrs
        self.error = None

    def __repr__(self):
        return 'PartitionMetadata(' + str(self.id) + ')'

class TopicMetadata:
    def __init__(self, topic, error):
        self.topic = topic
        self.partitions = {}
        self.error = error

    def __repr__(self):
        return 'TopicMetadata(' + self.topic + ', ' + str(len(self.partitions)) + ' partitions)'

    def __str__(self):
        return self.topic

class ClusterMetadata:
    def __init__(self):
        self.cluster_id = None
        self.controller_id = -1
        self.brokers = {}
        self.topics = {}
        self.orig_broker_id = -1
        self.orig_broker_name = ''

    def __repr__(self):
        return 'ClusterMetadata(' + str(self.cluster_id) + ')'

# What an admin client learns of one topic or all of them. Nobody answers where no broker is connected.
def metadata_of(client, topic, timeout):
    made = ClusterMetadata()
    seconds = seconds_of(timeout)
    if seconds is not None:
        __host('kafka.setAdminTimeout', client, max(1, int(seconds * 1000)))
    answer = __host('kafka.describeCluster', client)
    if answer[0] == 'throw' and answer[1].endswith('TimeoutException'):
        raise KafkaException(KafkaError(-195, 'Failed to get metadata: ' + TEXTS[-195]))
    controller, brokers, *_ = value_of(answer)
    made.controller_id = -1 if controller is None else controller[0]
    for id, host, port, *_ in brokers:
        made.brokers[id] = BrokerMetadata(id, host, port)
    if topic is not None:
        str_of(topic)
    if topic is None:
        names = [row[0] for row in value_of(__host('kafka.listTopics', client, True))]
    else:
        names = [topic]
    rows = value_of(__host('kafka.describeTopics', client, names)) if names else []
    for name, exception, internal, infos, *_ in rows:
        entry = TopicMetadata(name, None if exception is None else KafkaError(error_of(exception).code()))
        made.topics[name] = entry
        for topic, partition, leader, replicas, isrs in infos:
            entry.partitions[partition] = PartitionMetadata(partition, -1 if leader is None else leader[0], [each[0] for each in replicas], [each[0] for each in isrs])
    return made

def new_admin(plain):
    entries = [['bootstrap.servers', plain.get('bootstrap.servers', '')], ['client.id', plain.get('client.id', 'rdkafka')]]
    return value_of(__host('kafka.createAdmin', entries), 'Failed to create admin: ', True)

import cimpl
from concurrent.futures import Future

class NewTopic:
    def __init__(self, topic, num_partitions=-1, replication_factor=-1, replica_assignment=None, config=None):
        self.topic = cimpl.str_of(topic)
        self.num_partitions = cimpl.int_of(num_partitions)
        self.replication_factor = cimpl.int_of(replication_factor)
        self.config = config or {}
        if replica_assignment is not None:
            raise NotImplementedError('replica_assignment is not supported by the simulator')

    def __repr__(self):
        return 'NewTopic(topic=' + self.topic + ',num_partitions=' + str(self.num_partitions) + ')'

class NewPartitions:
    def __init__(self, topic, new_total_count, replica_assignment=None):
        self.topic = cimpl.str_of(topic)
        self.new_total_count = cimpl.int_of(new_total_count)
        if replica_assignment is not None:
            raise NotImplementedError('replica_assignment is not supported by the simulator')

# The thread that waits for the answer of one request.
class Request:
    def __init__(self, ask, futures):
        self.ask = ask
        self.futures = futures

    def __call__(self):
        try:
            for name, exception, *_ in cimpl.value_of(self.ask(), None, True):
                future = self.futures[name]
                if exception is None:
                    future.set_result(None)
                else:
                    future.set_exception(cimpl.KafkaException(cimpl.error_of(exception, None, True)))
        except cimpl.KafkaException as exception:
            for future in self.futures.values():
                if not future.done():
                    future.set_exception(exception)

class AdminClient:
    def __init__(self, config=None, **more):
        plain, _ = cimpl.settings_of('producer', cimpl.config_of(config, more))
        self._client = cimpl.new_admin(plain)

    def _request(self, names, ask):
        if not names:
            raise ValueError('Expected non-empty list')
        futures = {cimpl.str_of(name): Future() for name in names}
        __start_thread(Request(ask, futures), 'rdk:admin', True)
        return futures

    def create_topics(self, new_topics, operation_timeout=None, request_timeout=None, validate_only=False):
        if validate_only:
            raise NotImplementedError('validate_only is not supported by the simulator')
        rows = [[each.topic, each.num_partitions, each.replication_factor, [[name, str(value)] for name, value in each.config.items()]] for each in new_topics]
        return self._request([each.topic for each in new_topics], lambda: __host('kafka.createTopics', self._client, rows))

    def delete_topics(self, topics, operation_timeout=None, request_timeout=None):
        return self._request(topics, lambda: __host('kafka.deleteTopics', self._client, topics))

    def create_partitions(self, new_partitions, operation_timeout=None, request_timeout=None, validate_only=False):
        if validate_only:
            raise NotImplementedError('validate_only is not supported by the simulator')
        rows = [[each.topic, each.new_total_count] for each in new_partitions]
        return self._request([each.topic for each in new_partitions], lambda: __host('kafka.createPartitions', self._client, rows))

    def list_topics(self, topic=None, timeout=-1):
        return cimpl.metadata_of(self._client, topic, timeout)

    def describe_configs(self, resources, **others):
        raise NotImplementedError('describe_configs() is not supported by the simulator')

    def poll(self, timeout=-1):
        return 0

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        pass

    def __len__(self):
        return 0

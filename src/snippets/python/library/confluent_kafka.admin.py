import cimpl
from concurrent.futures import Future

class NewTopic:
    def __init__(self, topic, num_partitions=-1, replication_factor=-1, replica_assignment=None, config=None):
        self.topic = topic
        self.num_partitions = num_partitions
        self.replication_factor = replication_factor
        self.config = config or {}
        if replica_assignment is not None:
            raise NotImplementedError('replica_assignment is not supported by the simulator')

    def __repr__(self):
        return 'NewTopic(topic=' + self.topic + ',num_partitions=' + str(self.num_partitions) + ')'

class Creation:
    def __init__(self, client, rows, futures):
        self.client = client
        self.rows = rows
        self.futures = futures

    def __call__(self):
        try:
            for name, exception, _, _ in cimpl.value_of(__host('kafka.createTopics', self.client, self.rows), None, True):
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

    def create_topics(self, new_topics, operation_timeout=None, request_timeout=None, validate_only=False):
        if validate_only:
            raise NotImplementedError('validate_only is not supported by the simulator')
        if not isinstance(new_topics, list) or not new_topics:
            raise ValueError('Expected non-empty list of NewTopic objects')
        rows = [[each.topic, each.num_partitions, each.replication_factor, [[name, str(value)] for name, value in each.config.items()]] for each in new_topics]
        futures = {each.topic: Future() for each in new_topics}
        __start_thread(Creation(self._client, rows, futures), 'rdk:admin', True)
        return futures

    def list_topics(self, topic=None, timeout=-1):
        return cimpl.metadata_of(self._client, topic)

    def delete_topics(self, topics, operation_timeout=None, request_timeout=None):
        raise NotImplementedError('delete_topics() is not supported by the simulator')

    def create_partitions(self, new_partitions, **others):
        raise NotImplementedError('create_partitions() is not supported by the simulator')

    def describe_configs(self, resources, **others):
        raise NotImplementedError('describe_configs() is not supported by the simulator')

    def poll(self, timeout=-1):
        return 0

    def __len__(self):
        return 0

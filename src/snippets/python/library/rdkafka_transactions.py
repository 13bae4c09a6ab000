import cimpl

# A blocking call of the simulated client in a thread of its own: who asks may give up waiting, and ask for it again.
class Call:
    def __init__(self, name, ask):
        self.name = name
        self.ask = ask
        self.answer = None

    def __call__(self):
        self.answer = self.ask()
        __wake(self)

# librdkafka's transaction manager (rdkafka_txnmgr.c) upon the transactions of the simulated client.
class Transactions:
    def __init__(self, producer, timeout):
        self.producer = producer
        self.client = producer._client
        self.timeout = timeout
        self.state = 'Init'
        self.error = None
        self.call = None

    # Nothing may be sent but in a transaction.
    def check_send(self):
        if self.state == 'FatalError':
            raise cimpl.KafkaException(cimpl.KafkaError(-150, 'Unable to produce message: Local: Fatal error'))
        if self.state != 'InTransaction':
            raise cimpl.KafkaException(cimpl.KafkaError(-172, 'Unable to produce message: Local: Erroneous state'))

    def check(self, *states):
        if self.state in states:
            return
        if self.error is not None:
            raise cimpl.KafkaException(self.error)
        raise cimpl.KafkaException(cimpl.KafkaError(-172, 'Operation not valid in state ' + self.state))

    # Waits for a call, and takes the one up again that was given up before.
    def wait_for(self, name, ask, timeout, prefix):
        call = self.call
        if call is None or call.name != name:
            call = Call(name, ask)
            self.call = call
            __start_thread(call, 'rdk:' + name, True)
        seconds = cimpl.seconds_of(timeout)
        if call.answer is None:
            __wait(call, self.timeout / 1000 if seconds is None else seconds)
        if call.answer is None:
            self.give_up('Timed out waiting for operation to finish, retry call to resume')
        self.call = None
        return self.value(call.answer, prefix)

    def give_up(self, text):
        raise cimpl.KafkaException(cimpl.KafkaError(-185, text, False, True))

    # What is no value: fatal when another producer has the transactional.id now; else the transaction must be aborted.
    def value(self, answer, prefix):
        if answer[0] == 'value':
            return answer[1]
        error = cimpl.error_of(answer[1:])
        if error.code() == -185:
            self.give_up(error.str())
        if error.code() in (-144, 47):
            self.state = 'FatalError'
            text = 'Local: This instance has been fenced by a newer instance'
            self.error = cimpl.KafkaError(-144, prefix + text, True)
        else:
            self.fail(error.code(), prefix + error.str())
        raise cimpl.KafkaException(self.error)

    def fail(self, code, text):
        if self.error is None:
            self.state = 'AbortableError'
            self.error = cimpl.KafkaError(code, text, False, False, True)

    # A message of the transaction has not been delivered.
    def not_delivered(self, error):
        if self.state in ('InTransaction', 'BeginCommit') and error.code() not in (-152, -151):
            self.fail(error.code(), error.str() + ': current transaction must be aborted')

    def init(self, timeout):
        self.check('Init')
        self.wait_for('init', lambda: __host('kafka.initTransactions', self.client), timeout, 'Failed to initialize Producer ID: ')
        self.state = 'Ready'

    def begin(self):
        self.check('Ready')
        self.value(__host('kafka.beginTransaction', self.client), '')
        self.state = 'InTransaction'

    def send_offsets(self, positions, metadata, timeout):
        rows = []
        for place, (topic, partition) in zip(positions, cimpl.places_of(positions)):
            if place.offset >= 0:
                rows.append([topic, partition, place.offset, place.metadata or '', -1])
        group = cimpl.group_of(metadata)
        self.check('InTransaction')
        if rows:
            ask = lambda: __host('kafka.sendOffsetsToTransaction', self.client, rows, group)
            self.wait_for('offsets', ask, timeout, 'Failed to add offsets to transaction: ')

    def commit(self, timeout):
        self.check('InTransaction', 'BeginCommit')
        self.state = 'BeginCommit'
        if self.producer.flush(timeout) > 0 and self.error is None:
            self.give_up('Failed to flush all outstanding messages within the API timeout: Local: Timed out')
        self.check('BeginCommit')
        self.wait_for('commit', lambda: __host('kafka.commitTransaction', self.client), timeout, 'Failed to end transaction: ')
        self.state = 'Ready'

    def abort(self, timeout):
        self.check('InTransaction', 'AbortableError', 'AbortingTransaction')
        self.state = 'AbortingTransaction'
        self.error = None
        self.producer._purge()
        self.wait_for('abort', lambda: __host('kafka.abortTransaction', self.client), timeout, 'Failed to end transaction: ')
        self.producer.flush(timeout)
        self.state = 'Ready'

class SerializationError(Exception):
    pass

class MessageField:
    NONE = 'none'
    KEY = 'key'
    VALUE = 'value'

class SerializationContext:
    def __init__(self, topic, field, headers=None):
        self.topic = topic
        self.field = field
        self.headers = headers

class Serializer:
    pass

class Deserializer:
    pass

class StringSerializer(Serializer):
    def __init__(self, codec='utf_8'):
        self.codec = codec.replace('_', '-')

    def __call__(self, obj, ctx=None):
        return None if obj is None else obj.encode(self.codec)

class StringDeserializer(Deserializer):
    def __init__(self, codec='utf_8'):
        self.codec = codec.replace('_', '-')

    def __call__(self, value, ctx=None):
        return None if value is None else value.decode(self.codec)

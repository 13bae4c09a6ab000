class JSONDecodeError(ValueError):
    def __init__(self, message, doc, pos):
        line = doc[:pos].count('\n') + 1
        column = pos - doc[:pos].rfind('\n')
        super().__init__(message + ': line ' + str(line) + ' column ' + str(column) + ' (char ' + str(pos) + ')')
        self.msg = message
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

__set_module(JSONDecodeError, 'json.decoder')
__ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}

def __quote(text, ascii):
    out = ['"']
    for character in text:
        code = ord(character)
        if character in __ESCAPES:
            out.append(__ESCAPES[character])
        elif code < 32 or (ascii and code > 126):
            if code > 65535:
                code -= 65536
                out.append('\\u' + format(55296 + (code >> 10), '04x') + '\\u' + format(56320 + (code & 1023), '04x'))
            else:
                out.append('\\u' + format(code, '04x'))
        else:
            out.append(character)
    out.append('"')
    return ''.join(out)

def __number(value):
    if value != value:
        return 'NaN'
    if value in (float('inf'), float('-inf')):
        return 'Infinity' if value > 0 else '-Infinity'
    return repr(value)

def __key(key, ascii):
    if isinstance(key, str):
        return __quote(key, ascii)
    if key is True or key is False or key is None or isinstance(key, (int, float)):
        return '"' + __write(key, '', None, ', ', ': ', None, False, ascii) + '"'
    raise TypeError('keys must be str, int, float, bool or None, not ' + type(key).__name__)

def __write(value, margin, indent, comma, colon, default, sort_keys, ascii):
    if value is None:
        return 'null'
    if value is True:
        return 'true'
    if value is False:
        return 'false'
    if isinstance(value, str):
        return __quote(value, ascii)
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float):
        return __number(value)
    inner = margin if indent is None else margin + indent
    if isinstance(value, (list, tuple)):
        parts = [__write(item, inner, indent, comma, colon, default, sort_keys, ascii) for item in value]
        opening, closing = '[', ']'
    elif isinstance(value, dict):
        items = sorted(value.items()) if sort_keys else value.items()
        parts = [__key(key, ascii) + colon + __write(item, inner, indent, comma, colon, default, sort_keys, ascii) for key, item in items]
        opening, closing = '{', '}'
    elif default is not None:
        return __write(default(value), margin, indent, comma, colon, default, sort_keys, ascii)
    else:
        raise TypeError('Object of type ' + type(value).__name__ + ' is not JSON serializable')
    if not parts:
        return opening + closing
    if indent is None:
        return opening + comma.join(parts) + closing
    return opening + '\n' + inner + (comma.rstrip() + '\n' + inner).join(parts) + '\n' + margin + closing

class JSONEncoder:
    def __init__(self, **options):
        self.options = options

    def default(self, value):
        raise TypeError('Object of type ' + type(value).__name__ + ' is not JSON serializable')

    def encode(self, value):
        return dumps(value, **{'default': self.default, **self.options})

def dumps(value, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False):
    if cls is not None:
        options = {'indent': indent, 'separators': separators, 'sort_keys': sort_keys, 'ensure_ascii': ensure_ascii}
        if default is not None:
            options['default'] = default
        return cls(**options).encode(value)
    comma, colon = separators if separators else (', ', ': ')
    if isinstance(indent, int):
        indent = ' ' * indent
    return __write(value, '', indent, comma, colon, default, sort_keys, ensure_ascii)

def __space(text, at):
    while at < len(text) and text[at] in ' \t\n\r':
        at += 1
    return at

def __string(text, at):
    start = at - 1
    out = []
    while True:
        if at >= len(text):
            raise JSONDecodeError('Unterminated string starting at', text, start)
        character = text[at]
        at += 1
        if character == '"':
            return ''.join(out), at
        if character == '\\':
            escape = text[at] if at < len(text) else ''
            at += 1
            if escape == 'u':
                code = int(text[at:at + 4], 16)
                at += 4
                if 55296 <= code < 56320 and text[at:at + 2] == '\\u':
                    code = 65536 + ((code - 55296) << 10) + int(text[at + 2:at + 6], 16) - 56320
                    at += 6
                out.append(chr(code))
            else:
                plain = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f', '"': '"', '\\': '\\', '/': '/'}
                if escape not in plain:
                    raise JSONDecodeError('Invalid \\escape', text, at - 2)
                out.append(plain[escape])
        elif ord(character) < 32:
            raise JSONDecodeError('Invalid control character at', text, at - 1)
        else:
            out.append(character)

def __read(text, at):
    if at >= len(text):
        raise JSONDecodeError('Expecting value', text, at)
    character = text[at]
    if character == '"':
        return __string(text, at + 1)
    if character == '{':
        made = {}
        at = __space(text, at + 1)
        if text[at:at + 1] == '}':
            return made, at + 1
        while True:
            if text[at:at + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', text, at)
            key, at = __string(text, at + 1)
            at = __space(text, at)
            if text[at:at + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", text, at)
            made[key], at = __read(text, __space(text, at + 1))
            at = __space(text, at)
            if text[at:at + 1] == '}':
                return made, at + 1
            if text[at:at + 1] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = __space(text, at + 1)
    if character == '[':
        made = []
        at = __space(text, at + 1)
        if text[at:at + 1] == ']':
            return made, at + 1
        while True:
            item, at = __read(text, __space(text, at))
            made.append(item)
            at = __space(text, at)
            if text[at:at + 1] == ']':
                return made, at + 1
            if text[at:at + 1] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at += 1
    for word, value in (('null', None), ('true', True), ('false', False)):
        if text[at:at + len(word)] == word:
            return value, at + len(word)
    end = at
    while end < len(text) and text[end] in '+-0123456789.eE':
        end += 1
    number = text[at:end]
    try:
        return (float(number) if '.' in number or 'e' in number or 'E' in number else int(number)), end
    except ValueError:
        raise JSONDecodeError('Expecting value', text, at) from None

def loads(text, *, object_hook=None, parse_float=None, parse_int=None, object_pairs_hook=None, cls=None):
    for given in (parse_float, parse_int, object_pairs_hook, cls):
        if given is not None:
            raise NotImplementedError('this option of json.loads is not supported by the simulator')
    if isinstance(text, bytes):
        text = text.decode('utf-8')
    if not isinstance(text, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, not ' + type(text).__name__)
    value, at = __read(text, __space(text, 0))
    at = __space(text, at)
    if at != len(text):
        raise JSONDecodeError('Extra data', text, at)
    return value if object_hook is None else __hooked(value, object_hook)

def __hooked(value, hook):
    if isinstance(value, list):
        return [__hooked(each, hook) for each in value]
    if isinstance(value, dict):
        return hook({key: __hooked(each, hook) for key, each in value.items()})
    return value

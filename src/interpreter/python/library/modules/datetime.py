import time as clock

__MOST = {'m': 12, 'd': 31, 'H': 23, 'I': 12, 'M': 59, 'S': 61, 'j': 366}

def __digits(text, at, most):
    end = at
    while end < len(text) and end < at + most and text[end] in '0123456789':
        end += 1
    return text[at:end], end

# Reads a text by a pattern of strptime: the parts of a moment by the letters of the pattern.
def __parsed(text, pattern):
    found = {}
    at = 0
    index = 0
    failed = "time data " + repr(text) + " does not match format " + repr(pattern)
    while index < len(pattern):
        letter = pattern[index]
        index += 1
        if letter != '%':
            if text[at:at + 1] != letter:
                raise ValueError(failed)
            at += 1
            continue
        letter = pattern[index:index + 1]
        index += 1
        if letter in 'Yymdf' or letter in 'HIMSj':
            digits, at = __digits(text, at, 4 if letter == 'Y' else 6 if letter == 'f' else 3 if letter == 'j' else 2)
            if not digits or int(digits) > __MOST.get(letter, 999999):
                raise ValueError(failed)
            found[letter] = int((digits + '000000')[:6]) if letter == 'f' else int(digits)
        elif letter in 'bBaAp':
            names = ['AM', 'PM'] if letter == 'p' else list(clock.MONTHS if letter in 'bB' else clock.DAYS)
            if letter in 'ba':
                names = [name[:3] for name in names]
            named = [name for name in names if text[at:at + len(name)].lower() == name.lower()]
            if not named:
                raise ValueError(failed)
            found[letter] = names.index(named[0])
            at += len(named[0])
        elif letter == 'z' or letter == 'Z':
            rest = text[at:]
            zone = [name for name in ('+00:00', '+0000', 'UTC', 'GMT', 'Z') if rest.startswith(name)]
            if not zone:
                raise NotImplementedError('time zones other than UTC are not supported by the simulator')
            if letter == 'z':
                found['z'] = True
            at += len(zone[0])
        elif letter == '%':
            at += 1
        else:
            raise NotImplementedError('%' + letter + ' in a time format is not supported by the simulator')
    if at != len(text):
        raise ValueError('unconverted data remains: ' + text[at:])
    return found

class timedelta:
    __fields = ('_micros',)

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        self._micros = round((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60000000 + seconds * 1000000 + milliseconds * 1000 + microseconds)
        self.days = self._micros // 86400000000
        self.seconds = self._micros // 1000000 % 86400
        self.microseconds = self._micros % 1000000

    def total_seconds(self):
        return self._micros / 1000000

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(microseconds=self._micros + other._micros)

    def __sub__(self, other):
        return timedelta(microseconds=self._micros - other._micros)

    def __abs__(self):
        return timedelta(microseconds=abs(self._micros))

    def __floordiv__(self, other):
        return self._micros // other._micros if isinstance(other, timedelta) else timedelta(microseconds=self._micros // other)

    def __hash__(self):
        return hash(self._micros)

    def __mul__(self, times):
        return timedelta(microseconds=self._micros * times)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._micros / other._micros if isinstance(other, timedelta) else timedelta(microseconds=self._micros / other)

    def __neg__(self):
        return timedelta(microseconds=-self._micros)

    def __eq__(self, other):
        return isinstance(other, timedelta) and self._micros == other._micros

    def __lt__(self, other):
        return self._micros < other._micros

    def __le__(self, other):
        return self._micros <= other._micros

    def __bool__(self):
        return self._micros != 0

    def __str__(self):
        hours = self.seconds // 3600
        text = str(hours) + ':' + format(self.seconds // 60 % 60, '02d') + ':' + format(self.seconds % 60, '02d')
        if self.microseconds:
            text += '.' + format(self.microseconds, '06d')
        if self.days:
            text = str(self.days) + ' day' + ('' if abs(self.days) == 1 else 's') + ', ' + text
        return text

    def __repr__(self):
        parts = []
        for name in ('days', 'seconds', 'microseconds'):
            if getattr(self, name):
                parts.append(name + '=' + str(getattr(self, name)))
        return 'datetime.timedelta(' + (', '.join(parts) or '0') + ')'

class timezone:
    def __init__(self, offset):
        self._offset = offset
        if offset:
            raise NotImplementedError('time zones other than UTC are not supported by the simulator')

    def utcoffset(self, moment):
        return self._offset

    def __str__(self):
        return 'UTC'

    def __repr__(self):
        return 'datetime.timezone.utc'

timezone.utc = timezone(timedelta())
UTC = timezone.utc

class datetime:
    __fields = ('_micros',)

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= clock.days_of(year + month // 12, month % 12 + 1, 1) - clock.days_of(year, month, 1):
            raise ValueError('day is out of range for month')
        if not 0 <= hour <= 23:
            raise ValueError('hour must be in 0..23')
        if not 0 <= minute <= 59:
            raise ValueError('minute must be in 0..59')
        if not 0 <= second <= 59:
            raise ValueError('second must be in 0..59')
        self._set(((clock.days_of(year, month, day) * 24 + hour) * 60 + minute) * 60000000 + second * 1000000 + microsecond, tzinfo)

    def _set(self, micros, tzinfo):
        self._micros = micros
        self.tzinfo = tzinfo
        self._parts = clock.fields_of(micros // 1000000)
        self.year, self.month, self.day, self.hour, self.minute, self.second, _, _ = self._parts
        self.microsecond = micros % 1000000
        return self

    @staticmethod
    def _of(micros, tzinfo):
        return datetime(1970, 1, 1)._set(micros, tzinfo)

    @staticmethod
    def now(tz=None):
        return datetime._of(__host('clock.millis') * 1000 + __host('clock.nanos') // 1000 % 1000, tz)

    @staticmethod
    def utcnow():
        return datetime.now()

    @staticmethod
    def fromtimestamp(seconds, tz=None):
        return datetime._of(round(seconds * 1000000), tz)

    utcfromtimestamp = fromtimestamp

    @staticmethod
    def strptime(text, pattern):
        found = __parsed(text, pattern)
        get = found.get
        year = get('Y', (2000 if get('y', 0) < 69 else 1900) + get('y') if 'y' in found else 1900)
        hour = get('H', get('I', 0) % 12 + (12 if get('p') else 0) if 'I' in found else 0)
        month = get('m', get('b', get('B', 0)) + 1)
        return datetime(year, month, get('d', 1), hour, get('M', 0), get('S', 0), get('f', 0), UTC if 'z' in found else None)

    @staticmethod
    def fromisoformat(text):
        shape = '%Y-%m-%d'
        if len(text) > 10:
            shape += text[10] + '%H:%M' + (':%S' if text[16:17] == ':' else '') + ('.%f' if '.' in text else '')
            if text[16:].endswith(('Z', '+00:00')):
                shape += '%z'
        try:
            return datetime.strptime(text, shape)
        except ValueError:
            raise ValueError('Invalid isoformat string: ' + repr(text)) from None

    @staticmethod
    def combine(day, moment):
        return datetime(day.year, day.month, day.day, moment.hour, moment.minute, moment.second, moment.microsecond)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=False):
        given = (year, month, day, hour, minute, second, microsecond)
        own = (self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond)
        parts = [mine if part is None else part for part, mine in zip(given, own)]
        return datetime(*parts, self.tzinfo if tzinfo is False else tzinfo)

    def astimezone(self, tz=None):
        return datetime._of(self._micros, tz or UTC)

    def isoweekday(self):
        return self.weekday() + 1

    def timetuple(self):
        return clock.struct_time(self._parts)

    def __hash__(self):
        return hash(self._micros)

    def timestamp(self):
        return self._micros / 1000000

    def weekday(self):
        return self._parts[6]

    def date(self):
        return date(self.year, self.month, self.day)

    def strftime(self, pattern):
        if self.tzinfo is not None:
            pattern = pattern.replace('%z', '+0000').replace('%Z', 'UTC')
        return clock.formatted(pattern, self._parts, self.microsecond)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def isoformat(self, sep='T', timespec='auto'):
        text = self.strftime('%Y-%m-%d' + sep + '%H:%M:%S')
        if timespec == 'milliseconds':
            text += '.' + format(self.microsecond // 1000, '03d')
        elif (timespec == 'auto' and self.microsecond) or timespec == 'microseconds':
            text += '.' + format(self.microsecond, '06d')
        return text + ('' if self.tzinfo is None else '+00:00')

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        zone = '' if self.tzinfo is None else ', tzinfo=' + repr(self.tzinfo)
        return 'datetime.datetime(' + ', '.join([str(part) for part in parts]) + zone + ')'

    def __add__(self, delta):
        return datetime._of(self._micros + delta._micros, self.tzinfo)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return datetime._of(self._micros - other._micros, self.tzinfo)
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta(microseconds=self._micros - other._micros)

    def __eq__(self, other):
        return isinstance(other, datetime) and self._micros == other._micros

    def __lt__(self, other):
        return self._micros < other._micros

    def __le__(self, other):
        return self._micros <= other._micros

class date:
    __fields = ('year', 'month', 'day')

    def __init__(self, year, month, day):
        self._at = datetime(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @staticmethod
    def fromisoformat(text):
        if len(text) != 10:
            raise ValueError('Invalid isoformat string: ' + repr(text))
        return datetime.fromisoformat(text).date()

    def strftime(self, pattern):
        return self._at.strftime(pattern)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def weekday(self):
        return self._at.weekday()

    def isoweekday(self):
        return self.weekday() + 1

    def replace(self, year=None, month=None, day=None):
        return self._at.replace(year, month, day).date()

    def __add__(self, delta):
        return (self._at + timedelta(days=delta.days)).date()

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return (self._at - timedelta(days=other.days)).date()
        return self._at - other._at

    def __lt__(self, other):
        return self._at < other._at

    def __le__(self, other):
        return self._at <= other._at

    def __hash__(self):
        return hash(str(self))

    @staticmethod
    def today():
        return datetime.now().date()

    def isoformat(self):
        return format(self.year, '04d') + '-' + format(self.month, '02d') + '-' + format(self.day, '02d')

    __str__ = isoformat

    def __eq__(self, other):
        return isinstance(other, date) and str(self) == str(other)

    def __repr__(self):
        return 'datetime.date(' + str(self.year) + ', ' + str(self.month) + ', ' + str(self.day) + ')'

class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        self._at = datetime(1900, 1, 1, hour, minute, second, microsecond)
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond

    def strftime(self, pattern):
        return self._at.strftime(pattern)

    def isoformat(self):
        return self._at.isoformat()[11:]

    __str__ = isoformat

    def __eq__(self, other):
        return isinstance(other, time) and self._at == other._at

    def __lt__(self, other):
        return self._at < other._at

datetime.time = lambda self: time(self.hour, self.minute, self.second, self.microsecond)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)

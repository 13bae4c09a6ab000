import time as clock

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

    def timestamp(self):
        return self._micros / 1000000

    def weekday(self):
        return self._parts[6]

    def date(self):
        return date(self.year, self.month, self.day)

    def strftime(self, pattern):
        return clock.formatted(pattern, self._parts, self.microsecond)

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
        self.year = year
        self.month = month
        self.day = day

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

def sleep(seconds):
    if not isinstance(seconds, (int, float)):
        raise TypeError("'" + type(seconds).__name__ + "' object cannot be interpreted as an integer")
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    __sleep(seconds)

def time():
    return (__host('clock.millis') * 1000 + __host('clock.nanos') // 1000 % 1000) / 1000000

def time_ns():
    return __host('clock.millis') * 1000000

def monotonic():
    return __host('clock.nanos') / 1000000000

def monotonic_ns():
    return __host('clock.nanos')

perf_counter = monotonic
perf_counter_ns = monotonic_ns
process_time = monotonic

# Year, month, day, hour, minute, second, day of the week and of the year of seconds since 1970, in UTC.
def fields_of(seconds):
    seconds = int(seconds // 1)
    days = seconds // 86400
    rest = seconds % 86400
    shifted = days + 719468
    era = shifted // 146097
    day = shifted % 146097
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    of_year = day - (365 * year + year // 4 - year // 100)
    part = (5 * of_year + 2) // 153
    month = part + 3 if part < 10 else part - 9
    year += era * 400 + (1 if month <= 2 else 0)
    return (year, month, of_year - (153 * part + 2) // 5 + 1, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
            days - days_of(year, 1, 1) + 1)

def days_of(year, month, day):
    year -= 1 if month <= 2 else 0
    era = year // 400
    of_era = year % 400
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468

DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')

def formatted(pattern, fields, micros=0):
    year, month, day, hour, minute, second, weekday, of_year = fields
    values = {'Y': str(year), 'm': format(month, '02d'), 'd': format(day, '02d'), 'H': format(hour, '02d'), 'M': format(minute, '02d'),
              'S': format(second, '02d'), 'f': format(micros, '06d'), 'A': DAYS[weekday], 'a': DAYS[weekday][:3], 'B': MONTHS[month - 1],
              'b': MONTHS[month - 1][:3], 'j': format(of_year, '03d'), 'y': format(year % 100, '02d'), 'I': format((hour + 11) % 12 + 1, '02d'),
              'p': 'AM' if hour < 12 else 'PM', 'z': '', 'Z': '', '%': '%'}
    values['T'] = values['H'] + ':' + values['M'] + ':' + values['S']
    values['F'] = values['Y'] + '-' + values['m'] + '-' + values['d']
    pieces = pattern.split('%')
    out = [pieces[0]]
    index = 1
    while index < len(pieces):
        piece = pieces[index]
        if piece == '':
            index += 1
            out.append('%' + (pieces[index] if index < len(pieces) else ''))
        elif piece[0] in values:
            out.append(values[piece[0]] + piece[1:])
        else:
            raise NotImplementedError('%' + piece[0] + ' in a time format is not supported by the simulator')
        index += 1
    return ''.join(out)

class struct_time:
    def __init__(self, fields):
        self.fields = fields
        self.tm_year, self.tm_mon, self.tm_mday, self.tm_hour, self.tm_min, self.tm_sec, self.tm_wday, self.tm_yday = fields

    def __getitem__(self, index):
        return self.fields[index]

def gmtime(seconds=None):
    return struct_time(fields_of(time() if seconds is None else seconds))

localtime = gmtime

def strftime(pattern, moment=None):
    return formatted(pattern, (gmtime() if moment is None else moment).fields)

def ctime(seconds=None):
    return strftime('%a %b %d %H:%M:%S %Y', gmtime(seconds))

def crc32(data, value=0):
    return __crc32(data, value)

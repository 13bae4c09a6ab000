class UUID:
    def __init__(self, hex):
        self.hex = hex

    def __str__(self):
        h = self.hex
        return h[:8] + '-' + h[8:12] + '-' + h[12:16] + '-' + h[16:20] + '-' + h[20:]

    def __repr__(self):
        return "UUID('" + str(self) + "')"

def uuid4():
    high = __host('random.bits') & 0xffffffffffffffff
    low = __host('random.bits') & 0xffffffffffffffff
    number = (high << 64 | low) & ~(0xf000 << 64) & ~(0xc000 << 48) | 4 << 76 | 0x8000 << 48
    return UUID(format(number, '032x'))

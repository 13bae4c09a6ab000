print((258).to_bytes(4, 'big'), (5).to_bytes(2, byteorder='little'), int.from_bytes(b'\x01\x02', 'big'), int.from_bytes(b'\xff', 'big', signed=True), (-1).to_bytes(1, 'big', signed=True), (255).bit_length(), (2.0).is_integer())
print(round(15.1, -1), round(25.1, -1), round(-2.25, -2), round(-0.0, 2), round(2.5), round(3.5), round(-2.675, 2), round(1e22, 3), round(123456, -3))
print(3 ** 2.5, 2 ** 0.5, 1.1 ** 10, 10 ** -2, (-8) ** 3, 0.0 // -0.5, -0.0 // 2.5, 1e16 // 3, -1 % 1.0, 3 % -0.5, 7.5 // -2, 7.5 % -2, divmod(-7.5, 2))
for spec in ('.1', '.0', '10.3', ',.2f', '_', '#.4', 'e', '.3e', 'g', '%', '.1%', '+', ' ', '010.2f', '*^12.1f', ',', '.6', 'n'):
    print(repr(spec), format(1234.5678, spec), format(-0.5, spec), format(1e20, spec))
for spec in ('d', ',', '_b', '#x', '08b', '+d', '^10', 'c', '013,d', '_x', '#o', 'X', '.2f', 'e', '%'):
    print(repr(spec), format(65, spec), format(1234567, spec) if spec != 'c' else '')

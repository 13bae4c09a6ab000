class Namespace:
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

class ArgumentParser:
    def __init__(self, *args, **keywords):
        self.values = {}

    def add_argument(self, *names, dest=None, default=None, action=None, **others):
        name = dest or names[-1].lstrip('-').replace('-', '_')
        for each in names:
            if dest is None and each.startswith('--'):
                name = each[2:].replace('-', '_')
                break
        if action == 'store_true':
            default = False
        self.values[name] = default

    def parse_args(self, args=None):
        return Namespace(**self.values)

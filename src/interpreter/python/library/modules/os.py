class __Environment:
    def get(self, name, default=None):
        return default

    def __getitem__(self, name):
        raise KeyError(name)

    def __contains__(self, name):
        return False

environ = __Environment()
linesep = '\n'

def getenv(name, default=None):
    return default

def getpid():
    return 1

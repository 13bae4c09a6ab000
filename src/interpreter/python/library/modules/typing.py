class _Form:
    def __getitem__(self, parameters):
        return self

    def __call__(self, *args, **keywords):
        return self

Any = Optional = Union = List = Dict = Tuple = Set = Callable = Iterable = Iterator = Generator = Sequence = Mapping = Type = Literal = Final = ClassVar = Deque = DefaultDict = FrozenSet = Awaitable = Coroutine = AsyncIterator = AsyncGenerator = AsyncIterable = Annotated = Concatenate = Text = NoReturn = Self = _Form()
TYPE_CHECKING = False

def cast(kind, value):
    return value

def TypeVar(name, *bounds, **others):
    return _Form()

def register(call, *args, **keywords):
    __exit_calls.append((call, args, keywords))
    return call

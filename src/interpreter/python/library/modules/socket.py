def gethostname():
    return __program().replace('.py', '')

try: import json
except ImportError: json = None
import os, sys; import time
if True: from collections import (
    defaultdict,
    Counter,
)
def f():
    from functools import partial
    return partial(max, 3)(2)
print(json.dumps([1]), f(), Counter('aa'))
import concurrent.futures

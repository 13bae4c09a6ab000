import threading, time, queue
lock = threading.Lock()
total = 0
def work(n, name='w'):
    global total
    for i in range(n):
        with lock:
            total += 1
    print('done', name, threading.current_thread().name)
a = threading.Thread(target=work, args=(3,))
a.start(); a.join()
b = threading.Thread(target=work, args=(2,), kwargs={'name': 'k'}, name='worker', daemon=True)
print(b.is_alive(), b.daemon, b.name)
b.start(); b.join(1)
print(total, b.is_alive())
class Mine(threading.Thread):
    def __init__(self, q):
        super().__init__(name='mine')
        self.q = q
    def run(self):
        while True:
            item = self.q.get()
            if item is None:
                break
            print('item', item)
            self.q.task_done()
q = queue.Queue()
m = Mine(q)
m.start()
for i in range(3):
    q.put(i)
q.join()
q.put(None)
m.join()
stop = threading.Event()
def waiter():
    print('woken', stop.wait(5))
w = threading.Thread(target=waiter)
w.start()
time.sleep(0.01)
stop.set()
w.join()
print(stop.wait(0), threading.Event().wait(0.01))
try:
    q.get(timeout=0.01)
except queue.Empty as e:
    print('empty', type(e).__name__)
t0 = time.time()
time.sleep(0.05)
print(time.time() - t0 >= 0.049, threading.current_thread() is threading.main_thread())
r = threading.RLock()
with r:
    with r:
        print('twice')
from concurrent.futures import Future
f = Future()
threading.Thread(target=lambda: f.set_result(5)).start()
print(f.result(timeout=1), f.done())

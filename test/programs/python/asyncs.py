import asyncio
async def work(name, delay):
    print('start', name)
    await asyncio.sleep(delay)
    print('end', name)
    return name.upper()
async def main():
    print(await work('a', 0.1))
    results = await asyncio.gather(work('b', 0.2), work('c', 0.1))
    print(results)
    task = asyncio.create_task(work('d', 0.05))
    print('created')
    await asyncio.sleep(0)
    print('yielded')
    print(await task)
    try:
        await asyncio.wait_for(work('slow', 5), timeout=0.1)
    except asyncio.TimeoutError:
        print('timeout')
    async def fails():
        await asyncio.sleep(0.01)
        raise ValueError('broken')
    r = await asyncio.gather(fails(), work('e', 0.02), return_exceptions=True)
    print(r)
    try:
        await fails()
    except ValueError as e:
        print('caught', e)
    q = asyncio.Queue()
    async def producer():
        for i in range(3):
            await q.put(i); print('put', i)
            await asyncio.sleep(0.01)
        await q.put(None)
    async def consumer():
        while True:
            item = await q.get()
            if item is None: break
            print('got', item)
    await asyncio.gather(producer(), consumer())
    async def agen():
        for i in range(3):
            await asyncio.sleep(0.001)
            yield i
    async for x in agen(): print('agen', x)
    print([x async for x in agen()], [x * 2 async for x in agen() if x])
    class Ctx:
        async def __aenter__(self): print('enter'); return self
        async def __aexit__(self, *a): print('exit'); return False
    async with Ctx() as c: print('inside')
    lock = asyncio.Lock()
    async with lock: print('locked', lock.locked())
    sem = asyncio.Semaphore(2)
    async def limited(i):
        async with sem: print('in', i); await asyncio.sleep(0.01); print('out', i)
    await asyncio.gather(*(limited(i) for i in range(3)))
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled', t.cancelled())
    ev = asyncio.Event()
    async def waiter(): await ev.wait(); print('event!')
    w = asyncio.create_task(waiter()); await asyncio.sleep(0.01); ev.set(); await w
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, lambda: 42))
    fut = loop.create_future(); loop.call_later(0.01, fut.set_result, 'fut'); print(await fut)
    done, pending = await asyncio.wait([asyncio.create_task(work('x', 0.01)), asyncio.create_task(work('y', 1))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending)); [p.cancel() for p in pending]
    print(await asyncio.to_thread(sum, [1, 2]))
    async with asyncio.timeout(1): await asyncio.sleep(0.001)
    for c in asyncio.as_completed([work("q", 0.01)]): print(await c)
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(work('g1', 0.02)); t2 = tg.create_task(work('g2', 0.01))
    print(t1.result(), t2.result())
    return 'done'
print(asyncio.run(main()))

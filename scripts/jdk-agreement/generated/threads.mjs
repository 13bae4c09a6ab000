import { javaClass } from './chance.mjs';

const OUTSIDE = [
  'static int plain = 0;',
  'static final AtomicInteger atomic = new AtomicInteger();',
  'static final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();',
  'static final Object lock = new Object();',
  'static synchronized void add(int by) { plain += by; }',
  'static void tell(Object what) { System.out.println(Thread.currentThread().getName() + " " + what); }',
];

/** Each part starts threads whose order is defined: by joining, by one worker, by locks whose sum counts, or by turns. */
const PARTS = [
  ({ below, oneIn }, at) => [
    `for (int i = 0; i < ${2 + below(4)}; i++) {`,
    '  int own = i;',
    `  Thread t = new Thread(() -> { tell("runs " + own); ${oneIn(2) ? 'throw new IllegalStateException("own " + own);' : 'add(own);'} }, "part${at}-" + i);`,
    '  t.setUncaughtExceptionHandler((thread, thrown) -> System.out.println(thread.getName() + " died of " + thrown));',
    '  t.start();',
    '  t.join();',
    '  System.out.println(t.isAlive() + " " + t.getState() + " " + plain);',
    '}',
  ],
  ({ below }) => [
    'List<Thread> threads = new ArrayList<>();',
    `for (int i = 0; i < ${2 + below(5)}; i++) {`,
    '  int own = i;',
    '  Thread t = new Thread(() -> {',
    `    for (int k = 0; k < ${5 + below(30)}; k++) {`,
    '      add(k ^ own);',
    '      atomic.addAndGet(k * own);',
    `      counts.merge("k" + k % ${2 + below(4)}, 1, Integer::sum);`,
    '    }',
    '  });',
    '  threads.add(t);',
    '  t.start();',
    '}',
    'for (Thread t : threads) t.join();',
    'System.out.println(plain + " " + atomic + " " + new TreeMap<>(counts));',
  ],
  ({ below, pick }) => [
    'ExecutorService one = Executors.newSingleThreadExecutor();',
    'List<Future<Integer>> answers = new ArrayList<>();',
    `for (int i = 0; i < ${3 + below(5)}; i++) {`,
    '  int own = i;',
    `  answers.add(one.submit(() -> { tell("task " + own); if (own % ${2 + below(3)} == 1) throw new ${pick(['IOException', 'IllegalStateException'])}("task " + own); return own * ${below(50)}; }));`,
    '}',
    'one.shutdown();',
    'System.out.println(one.awaitTermination(5, TimeUnit.SECONDS) + " " + one.isTerminated());',
    'for (Future<Integer> answer : answers) {',
    '  try { System.out.println(answer.get()); } catch (ExecutionException e) { System.out.println(e + " of " + e.getCause()); }',
    '}',
    'try { one.submit(() -> 1); } catch (RejectedExecutionException e) { System.out.println("rejected"); }',
  ],
  ({ below }) => [
    'int[] turn = {0};',
    'Thread[] players = new Thread[3];',
    'for (int i = 0; i < 3; i++) {',
    '  int own = i;',
    '  players[i] = new Thread(() -> {',
    `    for (int round = 0; round < ${2 + below(3)}; round++) {`,
    '      synchronized (lock) {',
    '        while (turn[0] % 3 != own) { try { lock.wait(); } catch (InterruptedException e) { return; } }',
    '        System.out.println("player " + own + " turn " + turn[0]++);',
    '        lock.notifyAll();',
    '      }',
    '    }',
    '  });',
    '  players[i].start();',
    '}',
    'for (Thread player : players) player.join();',
  ],
  ({ below }) => [
    `BlockingQueue<Integer> pipe = new ArrayBlockingQueue<>(${1 + below(3)});`,
    'Thread maker = new Thread(() -> {',
    `  try { for (int i = 0; i < ${4 + below(6)}; i++) pipe.put(i * i); pipe.put(-1); } catch (InterruptedException e) { tell(e); }`,
    '});',
    'maker.start();',
    'for (int got = pipe.take(); got >= 0; got = pipe.take()) System.out.println("got " + got);',
    'maker.join();',
  ],
  ({ below }) => [
    `CountDownLatch latch = new CountDownLatch(${1 + below(4)});`,
    'Thread waiter = new Thread(() -> {',
    '  try { latch.await(); tell("open"); Thread.sleep(60_000); } catch (InterruptedException e) { tell(e + " " + Thread.currentThread().isInterrupted()); }',
    '}, "waiter");',
    'waiter.start();',
    'while (latch.getCount() > 0) { System.out.println("count " + latch.getCount()); latch.countDown(); }',
    'while (waiter.getState() != Thread.State.TIMED_WAITING) Thread.yield();',
    'waiter.interrupt();',
    'waiter.join();',
  ],
  ({ below }) => [
    `CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> ${below(9)} / ${below(3)});`,
    'CompletableFuture<String> next = first.thenApply(x -> x + 1).handle((x, e) -> x == null ? "failed " + e : "fine " + x);',
    'System.out.println(next.get());',
    'try { System.out.println(first.join()); } catch (CompletionException e) { System.out.println(e.getMessage()); }',
  ],
];

/** Threads whose order is defined. */
export function threadProgram(name, chance) {
  const main = [];
  for (let at = 0; at < 4; at++)
    main.push(
      '{',
      ...chance
        .pick(PARTS)(chance, at)
        .map((line) => `  ${line}`),
      '}',
    );
  main.push('System.out.println("end " + plain + " " + atomic.get());');
  return javaClass(name, {
    imports: ['java.io.*', 'java.util.*', 'java.util.concurrent.*', 'java.util.concurrent.atomic.*'],
    members: OUTSIDE,
    main,
    throwing: ' throws Exception',
  });
}

// Folds the runs of 04-consumer-group.sh into test/golden/real-kafka/consumer-group.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  first,
  nodeLogs,
  offsetOf,
  plain,
  quote,
  range,
  ranges,
  readLog,
  runs,
  writeGolden,
} from './logs.mjs';

/** Callbacks of a member after a time, as `ms CALLBACK partitions`. */
function callbacks(lines, from, to) {
  return lines
    .filter(
      (line) => line.at >= from && line.at < to && /^(REVOKED|ASSIGNED|LOST|CLOSING|CLOSED)/.test(line.text),
    )
    .map((line) => `${line.at - from} ${line.text}`);
}

/** The life of one group in one run: what each of its members and the coordinator saw, by phase. */
function life(path, group) {
  const events = readLog(join(path, 'events.log'));
  const member = (name, kind) => readLog(join(path, `${group}-${name}.${kind}`));
  const when = (pattern) => first(events, new RegExp(pattern)).at;
  const starts = {
    A: when(`start-member ${group} A`),
    B: when(`start-member ${group} B`),
    C: when(`start-member ${group} C`),
  };
  const close = when(`close-member ${group} B`);
  const kill = when(`kill-member ${group} C`);
  const end = when(`end-of-life ${group}`);
  const a = member('A', 'out');
  const server = [...nodeLogs(path).values()].flat().sort((x, y) => x.at - y.at);
  const ours = server.filter((line) =>
    new RegExp(`group ${group}\\b|Group ${group}\\b|groupId=${group}\\b`).test(line.text),
  );
  const subscribed = (name) => first(member(name, 'out'), /SUBSCRIBED/).at;
  return {
    measures: {
      firstJoin_memberIdRequired: offsetOf(
        member('A', 'log'),
        /need to re-join with the given member-id/,
        subscribed('A'),
      ),
      firstJoin_joined: offsetOf(member('A', 'log'), /Successfully joined group/, subscribed('A')),
      firstJoin_assigned: offsetOf(a, /ASSIGNED/, subscribed('A')),
      firstJoin_waitAfterSecondJoinRequest:
        first(member('A', 'log'), /Successfully joined group/).at -
        first(member('A', 'log'), /need to re-join with/).at,
      firstJoin_firstRecords: offsetOf(a, /RECORDS/, subscribed('A')),
      secondJoin_firstMemberRevoked: offsetOf(a, /REVOKED/, subscribed('B')),
      secondJoin_firstMemberAssigned: offsetOf(a, /ASSIGNED/, subscribed('B')),
      secondJoin_newMemberAssigned: offsetOf(member('B', 'out'), /ASSIGNED/, subscribed('B')),
      close_closed: offsetOf(member('B', 'out'), /CLOSED/, close),
      close_otherRevoked: offsetOf(a, /REVOKED/, close),
      close_otherAssigned: offsetOf(a, /ASSIGNED/, close),
      thirdJoin_firstMemberAssigned: offsetOf(a, /ASSIGNED/, subscribed('C')),
      kill_coordinatorRemoves: offsetOf(
        ours,
        /has failed, removing|session expired|heartbeat expiration/i,
        kill,
      ),
      kill_otherRevoked: offsetOf(a, /REVOKED/, kill),
      kill_otherAssigned: offsetOf(a, /ASSIGNED/, kill),
    },
    assignments: {
      afterFirstJoin: first(a, /ASSIGNED/).text,
      afterSecondJoinA: first(a, /ASSIGNED/, subscribed('B')).text,
      afterSecondJoinB: first(member('B', 'out'), /ASSIGNED/).text,
      afterClose: first(a, /ASSIGNED/, close).text,
      afterKill: first(a, /ASSIGNED/, kill).text,
    },
    callbacksOfA: {
      sinceSecondMemberStarted: callbacks(a, starts.B, close),
      sinceClose: callbacks(a, close, starts.C),
      sinceThirdMemberStarted: callbacks(a, starts.C, kill),
      sinceKill: callbacks(a, kill, end),
    },
    callbacksOfB: callbacks(member('B', 'out'), starts.B, end),
    memberLogA: quote(
      member('A', 'log'),
      /ConsumerCoordinator|RebalanceListener|SubscriptionState/,
      starts.A,
      60,
    ),
    memberLogB: quote(
      member('B', 'log'),
      /ConsumerCoordinator|RebalanceListener|SubscriptionState/,
      starts.B,
      30,
    ),
    coordinatorLog: quote(ours, /./, starts.A, 40, starts.A),
  };
}

/** Commits in the offsets topic: gaps between commits of one partition, and how often each partition was committed. */
function commits(path, group) {
  const file = join(path, `offsets-${group}.txt`);
  if (!existsSync(file)) return null;
  const found = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /CreateTime: (\d+) .*"partition":(\d+).*"offset":(\d+)/.exec(line);
    if (match !== null && !/"payload":null|payload: *$/.test(line))
      found.push({ at: +match[1], partition: +match[2], offset: +match[3] });
  }
  const gaps = [0, 1, 2].flatMap((partition) => {
    const own = found.filter((commit) => commit.partition === partition);
    return own.map((commit, i) => (i === 0 ? null : commit.at - own[i - 1].at)).filter((gap) => gap !== null);
  });
  const { min, max } = range(gaps);
  return {
    records: found.length,
    gapMs: { min, max, median: gaps.toSorted((x, y) => x - y)[Math.floor(gaps.length / 2)] ?? null },
    example: readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /"group"/.test(line))
      .slice(0, 4)
      .map((line) => plain(line).slice(0, 500)),
  };
}

const list = runs('group').map(({ name, path }) => ({
  name,
  default: life(path, 'default'),
  short: life(path, 'short'),
  commits: { default: commits(path, 'default'), short: commits(path, 'short') },
  described: readLog(join(path, 'described.out')).map((line) => plain(line.text)),
}));
const part = (group) => ({
  measures: ranges(list.map((run) => run[group].measures)),
  runs: list.map((run) => {
    const { measures, ...rest } = run[group];
    return run.name === '1'
      ? rest
      : { assignments: rest.assignments, callbacksOfA: rest.callbacksOfA, callbacksOfB: rest.callbacksOfB };
  }),
});
writeGolden('consumer-group', {
  producedBy:
    'scripts/real-kafka/04-consumer-group.sh (client 4.3.1, GroupMember: poll(100 ms) in a loop, classic protocol, default assignors)',
  notes:
    'Topic orders has 3 partitions. A joins, 10 s after its assignment B joins, 10 s later B is closed (wakeup and close), then C joins and is killed with SIGKILL. firstJoin_ and secondJoin_ are ms after subscribe() of the member that joins, close_ and kill_ ms after the order to close and the SIGKILL. The kills come some 2.1 s after the last heartbeat of C in all runs (it beats every 3 s since its join), so removal is 45 s or 10 s after that heartbeat. Gaps of commits below 5 s are commits before a revocation, gaps over 5 s are partitions that C had and did not commit. Log lines of run 1 only. In run 1 the script stopped before it dumped the offsets topic (repaired since); the dump was made afterwards from the same files, and its member A of the short group ran on until then, so it has more commits.',
  body: {
    sessionTimeoutDefault45s: part('default'),
    sessionTimeout10s: part('short'),
    commitsInOffsetsTopic: list.map((run) => run.commits),
    describedAtEnd: list.map((run) => run.described),
  },
});

// Folds the runs of 05-partition-pause.sh into test/golden/real-kafka/partition-pause.json.
import { join } from 'node:path';
import { errorResponses } from './client-requests.mjs';
import {
  first,
  logEnds,
  nodeLogs,
  offsetOf,
  producerResults,
  quote,
  ranges,
  readLog,
  reads,
  runs,
  writeGolden,
} from './logs.mjs';

/** What one producer saw, and whether what it was told is true. */
function producer(path, name, stop, go) {
  const log = readLog(join(path, `producer-${name}.log`));
  const { acks, failures } = producerResults(readLog(join(path, `producer-${name}.out`)));
  const stored = reads(readLog(join(path, `all-${name}.out`)));
  const inLog = new Set(stored.map((record) => record.seq));
  const lost = acks.filter((ack) => !inLog.has(ack.seq));
  const during = acks.filter((ack) => ack.at > stop + 50 && ack.at < go);
  const afterGo = acks.filter((ack) => ack.at >= go);
  return {
    measures: {
      acked: acks.length,
      failed: failures.length,
      ackedWhileStopped: during.length,
      firstAckWhileStopped: during.length === 0 ? null : during[0].at - stop,
      firstAckAfterContinue: afterGo.length === 0 ? null : afterGo[0].at - go,
      longestAckLatencyMs: Math.max(...acks.map((ack) => ack.latencyMs)),
      lostAckedRecords: lost.length,
      duplicatedRecords: stored.length - inLog.size,
      storedOutOfOrder: stored.filter((record, i) => i > 0 && record.seq < stored[i - 1].seq).length,
      errorResponses: errorResponses(log, stop).length,
    },
    errors: [...new Set(errorResponses(log, stop).map((response) => response.error))],
    lost: lost.slice(0, 5).map((ack) => `${ack.seq}@${ack.offset} acked ${ack.at - go} ms after SIGCONT`),
    log: quote(log, /^\[[^\]]+\] (WARN|INFO|ERROR)/, stop, 20, stop),
  };
}

function oneRun({ name, path }) {
  const events = readLog(join(path, 'events.log'));
  const nodes = nodeLogs(path);
  const watch = readLog(join(path, 'watch.out'));
  const stop = first(events, /signal-STOP 1/).at;
  const go = first(events, /signal-CONT 1/).at;
  const one = producer(path, 'one', stop, go);
  const all = producer(path, 'all', stop, go);
  const controller = nodes.get(100);
  const others = [...nodes.get(2), ...nodes.get(3)].sort((a, b) => a.at - b.at);
  const prefixed = (prefix, record) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [`${prefix}_${key}`, value]));
  return {
    name,
    measures: {
      stoppedForMs: go - stop,
      controllerFences: offsetOf(controller, /Fencing broker 1 /, stop),
      newLeaderStarts: offsetOf(others, /Leader all-0 .* starts at leader epoch 1/, stop),
      adminSeesNewLeader: offsetOf(watch, /STATE leader=[23]/, stop),
      oldLeaderBecomesFollowerAfterContinue: offsetOf(
        nodes.get(1),
        /Follower (one|all)-0 starts at leader epoch/,
        go,
      ),
      unfencedAfterContinue: offsetOf(controller, /request from broker 1 to unfence has been granted/, go),
      inIsrAgainAfterContinue: offsetOf(watch, /STATE leader=[23] isr=\[[123],[123],[123]\]/, go),
      ...prefixed('acks1', one.measures),
      ...prefixed('acksAll', all.measures),
    },
    logEnds: logEnds(path),
    states: quote(watch, /STATE/, stop, 20, stop),
    producerAcks1: { errors: one.errors, lost: one.lost, log: one.log },
    producerAcksAll: { errors: all.errors, lost: all.lost, log: all.log },
    controllerLog: quote(controller, /broker 1|handleBroker/, stop, 20, stop),
    followersLog: quote(others, /ReplicaFetcher.*(WARN|ERROR|disconnected)|WARN|ERROR/, stop, 10, stop),
    oldLeaderLogAfterContinue: quote(
      nodes.get(1),
      /(one|all)-0|fenc|heartbeat|lifecycle|WARN|ERROR/i,
      go,
      40,
      go,
    ),
  };
}

const list = runs('pause').map(oneRun);
const variant = (suffix) => {
  const some = list.filter((run) => run.name.endsWith(suffix));
  return {
    measures: ranges(some.map((run) => run.measures)),
    runs: some.map(({ measures, ...rest }) => rest),
  };
};
writeGolden('partition-pause', {
  producedBy:
    'scripts/real-kafka/05-partition-pause.sh (client 4.3.1, SteadyProducer: one record each 20 ms; one topic acks=1, one acks=all, other settings default)',
  notes:
    'Broker 1 leads both topics (replicas 1,2,3) and is stopped with SIGSTOP, later goes on with SIGCONT. Times are ms after SIGSTOP, those named AfterContinue ms after SIGCONT. The network connections stay open: nothing is refused or reset. A signal is noted some ms after it was sent, so an ack up to 50 ms before SIGCONT came after it. lostAckedRecords of acks=1 after 15 s: the old leader answers what had waited in its sockets, and what the client sends next, before it reads in the metadata log that it leads no more; then it truncates that.',
  body: { stopped3s: variant('-3s'), stopped15s: variant('-15s') },
});

// Folds the runs of 02-acks-1-leader-crash.sh into test/golden/real-kafka/acks-1-leader-crash.json.
import { join } from 'node:path';
import { requestTimes } from './client-requests.mjs';
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

function oneRun({ name, path }) {
  const events = readLog(join(path, 'events.log'));
  const nodes = nodeLogs(path);
  const log = readLog(join(path, 'producer.log'));
  const watch = readLog(join(path, 'watch.out'));
  const { acks, failures } = producerResults(readLog(join(path, 'producer.out')));
  const stored = reads(readLog(join(path, 'all.out')));
  const kill = first(events, /signal-KILL 1/).at;
  const restart = first(events, /start-node 1/, kill).at;
  const controller = nodes.get(100);
  const inLog = new Set(stored.map((record) => record.seq));
  const lost = acks.filter((ack) => !inLog.has(ack.seq));
  const newLeader = Number(/leader=(\d)/.exec(first(watch, /STATE leader=[23]/, kill).text)[1]);
  const afterKill = acks.filter((ack) => ack.at > kill + 1000);
  const retries = log.filter((line) => line.at > kill && /retrying \(/.test(line.text));
  return {
    name,
    measures: {
      followersStoppedBeforeKillMs: kill - (first(events, /signal-STOP 2/)?.at ?? kill),
      clientSeesDisconnect: offsetOf(log, /Node 1 disconnected/, kill),
      controllerFences: offsetOf(controller, /Fencing broker 1 /, kill),
      lastAckBeforeDisconnect:
        Math.max(...acks.filter((ack) => ack.at <= kill + 50).map((ack) => ack.at)) - kill,
      newLeaderStarts: offsetOf(nodes.get(newLeader), /Leader crash-0 .* starts at leader epoch 1/, kill),
      adminSeesNewLeader: offsetOf(watch, /STATE leader=[23]/, kill),
      firstAckFromNewLeader: afterKill[0].at - kill,
      longestAckLatencyMs: Math.max(...acks.map((ack) => ack.latencyMs)),
      ackedRecords: acks.length,
      failedRecords: failures.length,
      lostAckedRecords: lost.length,
      duplicatedRecords: stored.length - inLog.size,
      storedOutOfOrder: stored.filter((record, i) => i > 0 && record.seq < stored[i - 1].seq).length,
      retryWarnings: retries.length,
      metadataRequestsWhileLeaderless: requestTimes(log, 'METADATA', kill, afterKill[0].at).length,
      connectionAttemptsToDeadLeader: log.filter(
        (l) => l.at > kill && l.at < restart && /Initiating connection to node localhost:9092/.test(l.text),
      ).length,
      restartAtMs: restart - kill,
      registeredAfterRestart: offsetOf(controller, /Registering a new incarnation of broker 1/, restart),
      unfencedAfterRestart: offsetOf(
        controller,
        /request from broker 1 to unfence has been granted/,
        restart,
      ),
      serverStartedAfterRestart: offsetOf(nodes.get(1), /Kafka Server started/, restart),
      truncatedAfterRestart: offsetOf(
        nodes.get(1),
        /Truncating partition crash-0|UnifiedLog partition=crash-0.*Truncating to/,
        restart,
      ),
      inIsrAgainAfterRestart: offsetOf(watch, /STATE leader=[23] isr=\[[123],[123],[123]\]/, restart),
    },
    newLeader,
    logEnds: logEnds(path),
    lostSequences: lost.map((ack) => `${ack.seq}@${ack.offset}`),
    metadataRequestGapsMs: gaps(requestTimes(log, 'METADATA', kill, afterKill[0].at).map((at) => at - kill)),
    states: quote(watch, /STATE|HIGH-WATERMARK (error|\d+ epoch)/, kill, 400, kill).filter(changed()),
    producerLog: quote(log, /^\[[^\]]+\] (WARN|INFO)/, kill, 14, kill),
    controllerLog: quote(controller, /broker 1|crash-0|Fencing/, kill, 40, kill).filter(
      (line) => !/__/.test(line),
    ),
    newLeaderLog: quote(nodes.get(newLeader), /(INFO|ERROR).*crash-0/, kill, 20, kill),
    oldLeaderLogAfterRestart: quote(nodes.get(1), /crash-0/, restart, 30, restart),
    failures: [...new Set(failures.map((failure) => failure.thrown))],
  };
}

/** Differences of a list of times, the first from zero. */
function gaps(times) {
  return times.map((time, i) => time - (i === 0 ? 0 : times[i - 1]));
}

/** Keeps state changes and errors, and of the moving high watermark only the changes of its epoch. */
function changed() {
  let epoch = '';
  return (line) => {
    const mark = /HIGH-WATERMARK \d+ (epoch=\S+)/.exec(line);
    if (mark === null) return true;
    const keep = mark[1] !== epoch;
    epoch = mark[1];
    return keep;
  };
}

const list = runs('acks-1').map(oneRun);
const variant = (suffix) => {
  const some = list.filter((run) => run.name.endsWith(suffix));
  return {
    measures: ranges(some.map((run) => run.measures)),
    runs: some.map(({ measures, ...rest }) => rest),
  };
};
writeGolden('acks-1-leader-crash', {
  producedBy:
    'scripts/real-kafka/02-acks-1-leader-crash.sh (client 4.3.1, SteadyProducer: one record each 20 ms, acks=1, other settings default)',
  notes:
    "Times are ms after SIGKILL of the leader (broker 1), those named AfterRestart are ms after the old leader's process was started again. lostSequences: record@offset that was acknowledged and is not in the log at the end. plain: followers run; followersPaused: SIGSTOP of both one second before the kill, SIGCONT right after it.",
  body: { plain: variant('plain'), followersPaused: variant('followers-paused') },
});

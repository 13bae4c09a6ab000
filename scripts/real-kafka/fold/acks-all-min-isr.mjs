// Folds the runs of 03-acks-all-min-isr.sh into test/golden/real-kafka/acks-all-min-isr.json.
import { join } from 'node:path';
import { errorResponses } from './client-requests.mjs';
import {
  first,
  logEnds,
  nodeLogs,
  offsetOf,
  producerResults,
  quote,
  range,
  ranges,
  readLog,
  reads,
  runs,
  writeGolden,
} from './logs.mjs';

/** {error name: how often} of the produce responses between two times. */
function countByError(responses) {
  const counts = {};
  for (const { error } of responses) counts[error] = (counts[error] ?? 0) + 1;
  return counts;
}

function oneRun({ name, path }) {
  const events = readLog(join(path, 'events.log'));
  const nodes = nodeLogs(path);
  const log = readLog(join(path, 'producer.log'));
  const watch = readLog(join(path, 'watch.out'));
  const { acks, failures } = producerResults(readLog(join(path, 'producer.out')));
  const one = producerResults(readLog(join(path, 'producer-acks-1.out')));
  const tail = reads(readLog(join(path, 'tail.out')));
  const kill3 = first(events, /signal-KILL 3/).at;
  const kill2 = first(events, /signal-KILL 2/).at;
  const restart = first(events, /start-node 2/, kill2).at;
  const controller = nodes.get(100);
  const between = acks.filter((ack) => ack.at >= kill3 - 1000 && ack.at < kill2);
  const resumed = between.find((ack) => ack.at > kill3 + 1000);
  const errors = errorResponses(log, kill2);
  const refused = errors.filter((response) => response.error === 'NOT_ENOUGH_REPLICAS');
  const visible = tail.filter((record) => record.at < restart);
  const afterRestart = tail.filter((record) => record.at >= restart);
  return {
    name,
    measures: {
      acksMedianLatencyBeforeMs: median(acks.filter((ack) => ack.at < kill3).map((ack) => ack.latencyMs)),
      firstKill_controllerFences: offsetOf(controller, /Fencing broker 3 /, kill3),
      firstKill_lastAckBeforeHang:
        Math.max(...between.filter((ack) => ack.at < resumed.at).map((ack) => ack.at)) - kill3,
      firstKill_acksResume: resumed.at - kill3,
      firstKill_longestAckLatencyMs: Math.max(...between.map((ack) => ack.latencyMs)),
      firstKill_adminSeesIsrOfTwo: offsetOf(watch, /STATE leader=1 isr=\[[12],[12]\]/, kill3),
      secondKill_controllerFences: offsetOf(controller, /Fencing broker 2 /, kill2),
      secondKill_adminSeesIsrOfOne: offsetOf(watch, /STATE leader=1 isr=\[1\]/, kill2),
      secondKill_firstErrorResponse: errors.length === 0 ? null : errors[0].at - kill2,
      secondKill_firstNotEnoughReplicas: refused.length === 0 ? null : refused[0].at - kill2,
      secondKill_notEnoughReplicasResponses: refused.length,
      secondKill_firstFailedFuture: failures.length === 0 ? null : failures[0].at - kill2,
      secondKill_failedFutures: failures.length,
      secondKill_acksAfterwards: acks.filter((ack) => ack.at > kill2 + 500).length,
      acks1_acked: one.acks.length,
      acks1_failed: one.failures.length,
      consumerReadsBeforeRestart: visible.length,
      consumerLastOffsetBeforeRestart: Math.max(...visible.map((record) => record.offset)),
      restart_brokerUnfenced: offsetOf(
        controller,
        /request from broker 2 to unfence has been granted/,
        restart,
      ),
      restart_adminSeesIsrOfTwo: offsetOf(watch, /STATE leader=1 isr=\[[12],[12]\]/, restart),
      restart_consumerReadsOn: afterRestart.length === 0 ? null : afterRestart[0].at - restart,
      restart_newlyVisibleRecords: afterRestart.length,
      failedRecordsThatAreInTheLog: tail.filter((record) =>
        failures.some((failure) => failure.seq === record.seq),
      ).length,
    },
    logEnds: logEnds(path),
    produceErrorResponses: countByError(errors),
    gapsBetweenRefusalsMs: range(
      refused.slice(0, 200).map((response, i) => (i === 0 ? null : response.at - refused[i - 1].at)),
    ),
    failedFutures: [...new Set(failures.map((f) => f.thrown.replaceAll(/\d+(?= record| ms|:)/g, '<n>')))],
    failureLatencyMs: range(failures.map((failure) => failure.latencyMs)),
    firstFailures: failures.slice(0, 3),
    states: quote(watch, /STATE/, kill3, 20, kill3),
    highWatermark: quote(watch, /HIGH-WATERMARK/, kill2, 12, kill2),
    producerLogAroundFirstKill: quote(log, /^\[[^\]]+\] (WARN|INFO|ERROR)/, kill3, 8, kill3),
    producerLogAfterSecondKill: quote(log, /^\[[^\]]+\] (WARN|ERROR)/, kill2, 25, kill2),
    controllerLog: quote(controller, /Fencing|handleBroker|unfence/, kill3, 30, kill3),
    leaderLog: quote(nodes.get(1), /safe-0/, kill3, 12, kill3),
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Long value lists say nothing more than their bounds. */
function shorten(run) {
  const bounds = ({ min, max, values }) => ({ min, max, count: values.length });
  return {
    ...run,
    gapsBetweenRefusalsMs: bounds(run.gapsBetweenRefusalsMs),
    failureLatencyMs: bounds(run.failureLatencyMs),
  };
}

const list = runs('acks-all').map(oneRun);
writeGolden('acks-all-min-isr', {
  producedBy:
    'scripts/real-kafka/03-acks-all-min-isr.sh (client 4.3.1, SteadyProducer: one record each 20 ms, acks=all, delivery.timeout.ms=20000, request.timeout.ms=15000; then acks=1)',
  notes:
    'Topic with replicas 1,2,3 and min.insync.replicas=2; broker 3 is killed, then 2. firstKill_ and secondKill_ are ms after that SIGKILL, restart_ ms after broker 2 was started again. A batch expires 20 s after its creation with all records that were added meanwhile, so failureLatencyMs of a record may be small. Only one of the five requests in flight reaches the log after the second kill: the broker reads the next request of a connection when it has answered the one before. Refusals and errors are counted in produce responses, as the client warns of them.',
  body: {
    measures: ranges(list.map((run) => run.measures)),
    runs: list.map(({ measures, ...rest }) => shorten(rest)),
  },
});

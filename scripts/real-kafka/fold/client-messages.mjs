// Folds the run of 06-client-messages.sh into test/golden/real-kafka/client-messages.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, readLog, work, writeGolden } from './logs.mjs';

const path = join(work, 'runs/messages');
const cases = readLog(join(path, 'events.log'))
  .map((line) => /^mistake (\S+) (\S+)$/.exec(line.text))
  .filter((match) => match !== null)
  .map((match) => ({ mistake: match[1], client: match[2] }));

/** Thread, level and time off: `LEVEL logger - text`. */
const words = (line) => plain(line.text.replace(/^\[[^\]]+\] /, '')).slice(0, 700);

/** Warnings that repeat are said once, with how often they came and when. */
function warnings(lines) {
  const seen = new Map();
  for (const line of lines) {
    if (!/\] (WARN|ERROR) /.test(line.text)) continue;
    const text = words(line).replaceAll(/correlation id \d+/g, 'correlation id <n>');
    const known = seen.get(text);
    if (known === undefined) seen.set(text, { text, times: [line.at] });
    else known.times.push(line.at);
  }
  const start = lines[0]?.at ?? 0;
  return [...seen.values()].map(({ text, times }) => ({
    text,
    count: times.length,
    firstMs: times[0] - start,
    gapsMs: times.slice(1, 13).map((time, i) => time - times[i]),
  }));
}

function one({ mistake, client }) {
  const out = readLog(join(path, `${mistake}.${client}.out`));
  const log = readLog(join(path, `${mistake}.${client}.log`));
  return {
    said: out.filter((line) => !/^TRACE/.test(line.text)).map((line) => plain(line.text)),
    thrownFrom: out
      .filter((line) => /^TRACE/.test(line.text))
      .flatMap((line) =>
        line.text
          .split(' | ')
          .slice(1, 6)
          .map((frame) => frame.replace('at ', '')),
      ),
    warnings: warnings(log),
    info: log
      .filter((line) =>
        /\] INFO .*(not used|ConsumerCoordinator|SubscriptionState|Fetch|RebalanceListener|Membership|OffsetFetcher)/.test(
          line.text,
        ),
      )
      .slice(0, 12)
      .map(words),
  };
}

const source = readFileSync(new URL('../java/ClientMessages.java', import.meta.url), 'utf8');
const edits = new Map(
  [...source.matchAll(/case "([a-z0-9-]+)": (.*)$/gm)].map((match) => [match[1], match[2]]),
);
const names = [...new Set(cases.map((entry) => entry.mistake))];
writeGolden('client-messages', {
  producedBy:
    'scripts/real-kafka/06-client-messages.sh (java/ClientMessages.java with kafka-clients 4.3.1 and 3.9.2)',
  notes:
    "One mistake a run, each asked once of each client (texts, not times, are what counts here; two idle consumers of another group were connected during the first third), brokers with auto.create.topics.enable=false. program is the line of ClientMessages.java; said: THROWN and CALLBACK with ms since the program's start and the exception chain; warnings with the ms since the first log line and the gaps between repetitions. A THROWN after poll() comes after the close() of the consumer, which waits for a pending join. Both clients use one group for a mistake, so the second may find the first one's commit. Unused settings are said at INFO, not WARN.",
  body: {
    cases: names.map((mistake) => ({
      mistake,
      program: edits.get(mistake),
      client431: one({ mistake, client: 'client-new' }),
      client392: one({ mistake, client: 'client-3.9' }),
    })),
  },
});

import { programsOnACluster } from '../programs/run-on-a-cluster';

/** What a program printed until it ended or was killed. */
export interface ToldRun {
  readonly out: readonly string[];
  readonly err: readonly string[];
  /** 137 when it was killed, also because it did not end within the time that a story has. */
  readonly exitCode: number;
}

const TICK_SECONDS = 0.1;
/** What a shell calls the exit of a process that got SIGKILL. */
const KILLED = 137;
const PATIENCE_SECONDS = 110;

/** The topics that a program's first comments name (`topics: NAME=PARTITIONS…`). */
function topicsOf(text: string): Record<string, number> {
  const named = /^(?:#|\/\/) topics: (.*)$/m.exec(text)?.[1]?.split(' ') ?? [];
  return Object.fromEntries(named.map((each) => [each.split('=')[0], Number(each.split('=')[1])]));
}

/**
 * Runs a program of `test/programs/confluent-kafka` or `test/programs/kafkajs` in the model as
 * `scripts/real-kafka/09-other-clients.sh` runs it on a real cluster: its first comments say on which topics and what
 * happens to it. The result has two runs when it is killed and started again.
 */
export function tellInTheModel(file: string, text: string): ToldRun[] {
  const world = programsOnACluster({ [file]: text }, topicsOf(text));
  const [, sign, blow] = /^(?:#|\/\/) when "(.*)": (.*)$/m.exec(text) ?? [];
  const killBrokers = (): void => {
    for (const node of world.cluster.brokerNodes.values()) world.cluster.crash(node);
  };
  if (/^(?:#|\/\/) no brokers$/m.test(text)) killBrokers();
  let from = 0;
  let struck = sign === undefined;
  const runs: ToldRun[] = [];
  const told = (exitCode: number): ToldRun => {
    const lines = world.programs.console().slice(from);
    const of = (stream: 'stdout' | 'stderr') =>
      lines.filter((line) => line.stream === stream).map((line) => line.text);
    from += lines.length;
    return { out: of('stdout'), err: of('stderr'), exitCode };
  };
  for (let seconds = 0; seconds < PATIENCE_SECONDS; seconds += TICK_SECONDS) {
    world.run(TICK_SECONDS);
    const line = world.programs.lines()[0];
    if (!struck && world.printed(file).some((each) => each.includes(sign as string))) {
      struck = true;
      if (blow === 'kill all brokers') killBrokers();
      else {
        world.cluster.crash(world.node(file));
        world.programs.crashed(world.node(file));
        runs.push(told(KILLED));
        world.programs.restart(world.node(file));
      }
    } else if (line?.state === 'ended' || line?.state === 'failed') {
      return [...runs, told(line.exitCode)];
    }
  }
  return [...runs, told(KILLED)];
}

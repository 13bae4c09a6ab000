import { runCheck } from './check';
import { CliFault, out } from './output';
import { runScenario } from './run-scenario';

const usage = `Streamscope in a terminal: simulated event streaming without a page.

  sim run [SCENARIO.json] [--program FILE.java|.py|.js]… [--seed N] [--until 30s] [--client 3.9|4.3]
          [--trace FILE.jsonl] [--console | --json]
      Runs a scenario (default: three Kafka brokers) with programs, and prints what happened, a line an event.
      --console prints only what the programs print; --json prints one object with the outcome;
      --trace also writes every fact into a file, one JSON object a line.

  sim check FILE.java|FILE.py|FILE.js [--client 3.9|4.3]
      Compiles a program and prints javac's messages, CPython's or Node's. Exit status 1 when there are errors.
`;

/** One call of `sim`, its words after the name. Writes what it has to say and answers the exit status. */
export function runCommand(args: readonly string[]): number {
  const [command, ...rest] = args;
  try {
    if (command === 'run') return runScenario(rest);
    if (command === 'check') return runCheck(rest);
    if (command === undefined || command === 'help' || command === '--help') {
      out.write(usage);
      return command === undefined ? 2 : 0;
    }
    throw new CliFault(`There is no command "${command}". Try: sim run, sim check.`);
  } catch (error) {
    if (!(error instanceof CliFault)) throw error;
    out.error(`${error.message}\n`);
    return 2;
  }
}

import { runCommand } from './headless/command-line';

process.exitCode = runCommand(process.argv.slice(2));

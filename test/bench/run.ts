import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { benchEngine } from './bench-engine';

const quick = process.argv.includes('--quick');
const say = (text: string) => process.stdout.write(`${text}\n\n`);

say(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}`);
const engine = benchEngine(quick);
say(engine.text);
const result = { node: process.version, cpu: cpus()[0]?.model, load: loadavg(), quick, engine: engine.rows };
mkdirSync('.cache/bench', { recursive: true });
writeFileSync('.cache/bench/latest.json', `${JSON.stringify(result, null, 2)}\n`);
say('Written to .cache/bench/latest.json');

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { benchEngine } from './bench-engine';
import { benchFingerprints } from './bench-fingerprints';
import { benchJava } from './bench-java';
import { benchModel } from './bench-model';
import { benchSeek } from './bench-seek';
import { benchSnapshots } from './bench-snapshots';
import { benchStatements } from './bench-statements';

const quick = process.argv.includes('--quick');
const say = (text: string) => process.stdout.write(`${text}\n\n`);
const loadBefore = loadavg();

say(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadBefore[0]?.toFixed(1)}`);
// The model first: compiled code is slower where programs in three languages have shown it other shapes before.
const model = benchModel(quick);
say(model.text);
const seek = benchSeek(quick);
say(seek.text);
const fingerprints = benchFingerprints();
say(fingerprints.text);
const java = benchJava(quick);
say(java.text);
const statements = benchStatements(quick);
say(statements.text);
const snapshots = benchSnapshots(quick);
say(snapshots.text);
const engine = benchEngine(quick);
say(engine.text);
const result = {
  node: process.version,
  cpu: cpus()[0]?.model,
  load: { before: loadBefore, after: loadavg() },
  quick,
  java: java.figures,
  statements: statements.rows,
  snapshots: snapshots.rows,
  model: model.figures,
  seek: seek.figures,
  fingerprints: fingerprints.rows,
  engine: engine.rows,
};
mkdirSync('.cache/bench', { recursive: true });
writeFileSync('.cache/bench/latest.json', `${JSON.stringify(result, null, 2)}\n`);
say(`Written to .cache/bench/latest.json; load ${loadavg()[0]?.toFixed(1)} at the end`);

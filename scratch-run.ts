import { readFileSync } from 'node:fs';
import { compileJavaScript, compileLibrary } from './src/interpreter/javascript/compile/compile-javascript';
import { createMachine, runMachine } from './src/interpreter/machine/machine';
const dir = '/root/wt/javascript/src/interpreter/javascript/library/';
const lib = compileLibrary(['language', 'Array', 'String', 'Promise', 'node'].map((name) => ({ name, text: readFileSync(`${dir}${name}.js`, 'utf8') })));
const file = process.argv[2];
const { program, fault } = compileJavaScript(lib, file.replace(/.*\//, ''), readFileSync(file, 'utf8'));
globalThis.DBGF = !!process.env.DBG;
if (!program) { console.log('SyntaxError:', fault.message, fault.from); process.exit(1); }
const state = createMachine(program);
let now = 0, seed = 12345n;
const host = (call) => {
  if (call.name === 'console.print') (call.args[0] === 'err' ? process.stderr : process.stdout).write(call.args[1]);
  else if (call.name === 'clock.millis') return { kind: 'value', value: BigInt(1700000000000 + Math.floor(now / 1000)) };
  else if (call.name === 'random.bits') { seed = BigInt.asIntN(64, seed * 6364136223846793005n + 1442695040888963407n); return { kind: 'value', value: seed }; }
  else throw new Error('host ' + call.name);
  return { kind: 'value', value: null };
};
for (;;) {
  const r = runMachine(program, state, { nowMicros: now, maxStatements: 100000, host }); if (process.env.DBG) console.log(r, state.threads.map(t=>t.status+t.frames.map(f=>[program.codes[f.code].fileName,program.codes[f.code].name,program.codes[f.code].lines[f.pc/3-1]]).join('>')));
  now += r.statements;
  if (r.reason === 'ended') break;
  if (r.reason === 'idle') { if (r.wakeAtMicros === null) { console.log('DEADLOCK'); break; } now = Math.max(now, Math.ceil(r.wakeAtMicros)); }
}
if (state.stopped) console.error(state.stopped);
process.exitCode = state.exitCode;
if (process.env.DBG) console.log(JSON.stringify(state.threads.map(t=>({n:t.name,s:t.status,f:t.frames.map(f=>[program.codes[f.code].fileName,program.codes[f.code].name,program.codes[f.code].lines[f.pc/3-1]])}))), state.phase, state.exitCode);

// What Node brings: timers and the event loop, console, process, modules, Buffer, events.
import './console.js';
import { failed, guarded, loop } from './event-loop.js';
import { imported, load } from './modules.js';
import { signalled } from './process.js';

const start = () => {
  delete globalThis.hidden;
  const module = { exports: {}, children: [], loaded: false, filename: $fileName() };
  load.main = module;
  const program = $program();
  if ($isModule()) $then(program(), undefined, (error) => failed(error, 'promise'));
  else guarded(() => program.call(module.exports, module.exports, load, module, $fileName(), '/app'), []);
  loop();
};
delete globalThis.Iterator;
delete globalThis.Generator;
$keep('main', {
  imported,
  importLater: async (source) => Object.assign({ default: load(source) }, load(source)),
  start,
  interrupted: (code) => signalled(code === 130 ? 'SIGINT' : 'SIGTERM', code),
  uncaught: failed,
});

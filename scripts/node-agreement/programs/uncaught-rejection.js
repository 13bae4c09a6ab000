process.on('exit', (code) => console.log('exit', code));
async function load() { const e = new Error('cannot load'); e.code = 'ELOAD'; e.details = { retriable: false }; throw e; }
console.log('start'); load();

process.on('uncaughtException', (e, origin) => { console.log('handler', e.message ?? e, origin); }); process.on('unhandledRejection', (r, p) => { console.log('unhandled', r.message, p); });
setTimeout(() => { throw new Error('in timer'); }, 1); Promise.reject(new Error('later')); setTimeout(() => { null.x; }, 5); process.on('exit', (c) => { console.log('bye', c); });

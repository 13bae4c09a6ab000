console.log('before'); Promise.reject({ code: 42, reason: 'plain object' });

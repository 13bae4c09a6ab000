class ValidationError extends Error { constructor(field, message, options) { super(message, options); this.name = 'ValidationError'; this.field = field; } }
try { throw new ValidationError('age', 'must be positive', { cause: new RangeError('neg') }); } catch (e) { console.log(e.name, e.message, e.field, e.cause.message, e instanceof ValidationError, e instanceof Error, String(e), Object.keys(e)); console.log(e.stack.split('\n')[0]); }
function check(age) { if (age < 0) throw new ValidationError('age', 'must be positive', { cause: new Error('inner cause') }); }
check(-1);

// What only some programs need of Node.
import './buffer.js';
import './console.js';
import './events.js';
import './modules.js';
import './readline.js';
import './process.js';
import './uncaught.js';

// What only some programs need of kafkajs.
import './admin.js';
import './consumer.js';
import './consumer-methods.js';
import './legacy-partitioner.js';
import './protocol-errors.js';
import './refusals.js';
import './transactions.js';

// What the scripts of the module share.
const { hidden } = globalThis;
export const { background, arrive, keepAlive, modules } = hidden;
// What the part "kafkajs" adds: errors, transactions and whatever else few programs come to.
hidden.kafkajs = {};
export const { kafkajs } = hidden;

/** Throws a KafkaJSNonRetriableError. */
export const refuse = (message) => {
  $needs('kafkajs');
  throw new kafkajs.KafkaJSNonRetriableError(message);
};
export const WAKEUP = { isWakeup: true };
// The error that the simulated client threw, as one of kafkajs.
export const errorOf = (className, message) => {
  if (className.endsWith('.WakeupException')) return WAKEUP;
  $needs('kafkajs');
  return kafkajs.errorOf(className, message);
};
// Calls to the simulated client answer ['value', …] or ['throw', class, message].
export const valueOf = (answer) => {
  if (answer[0] === 'value') return answer[1];
  throw errorOf(answer[1], answer[2]);
};
export const call = (name, work) => background(name, () => valueOf(work()));

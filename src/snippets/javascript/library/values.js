// What programs hand over and get, and what the simulated client takes and gives.
import { kafkajs } from './shared.js';

const isNothing = (value) => value === null || value === undefined;
export const bytesOf = (value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
export const payload = (value) => {
  if (isNothing(value)) return null;
  if (!$isText(value) && !Buffer.isBuffer(value)) {
    $needs('kafkajs');
    kafkajs.refuseValue(value);
  }
  return Buffer.from(value);
};
export const headersOf = (headers) =>
  Object.entries(headers ?? {}).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [key, isNothing(each) ? null : bytesOf(each)]),
  );
export const metadataOf = (rows) =>
  rows.map(([, partitionId, leader, replicas, isr]) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: leader === null ? -1 : leader[0],
    replicas: replicas.map(([id]) => id),
    isr: isr.map(([id]) => id),
    offlineReplicas: [],
  }));
export const messageOf = ([, , offset, timestamp, , key, value, headers]) => {
  const shown = {};
  for (const [name, content] of headers)
    shown[name] = shown[name] === undefined ? content : [shown[name], content].flat();
  return {
    magicByte: 2,
    attributes: 0,
    timestamp: String(timestamp),
    offset: String(offset),
    key,
    value,
    headers: shown,
    isControlRecord: false,
  };
};

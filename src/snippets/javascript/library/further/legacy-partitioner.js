// The partitioner of the versions before 2.0.
const { Partitioners, partitionerBy, bytesOf } = globalThis.hidden.kafkajs;

// The multiplications of the version before 2.0 lose low bits where they exceed 2^53.
const legacyMurmur2 = (key) => {
  const data = bytesOf(key);
  const { length } = data;
  const M = 0x5bd1e995;
  let h = 0x9747b28c ^ length;
  for (let i = 0; i < length / 4; i++) {
    const at = i * 4;
    let k =
      (data[at] & 255) +
      ((data[at + 1] & 255) << 8) +
      ((data[at + 2] & 255) << 16) +
      ((data[at + 3] & 255) << 24);
    k *= M;
    k ^= k >>> 24;
    k *= M;
    h *= M;
    h ^= k;
  }
  const rest = length & ~3;
  if (length % 4 === 3) h ^= (data[rest + 2] & 255) << 16;
  if (length % 4 >= 2) h ^= (data[rest + 1] & 255) << 8;
  if (length % 4 >= 1) {
    h ^= data[rest] & 255;
    h *= M;
  }
  h ^= h >>> 13;
  h *= M;
  h ^= h >>> 15;
  return h;
};
Partitioners.LegacyPartitioner = partitionerBy(legacyMurmur2);

/** Integer.MAX_VALUE: sequences wrap to 0 after it. */
const LAST_SEQUENCE = 0x7fffffff;

/**
 * The sequence that follows a batch of so many records (DefaultRecordBatch.incrementSequence). Asked for with every
 * batch, so it stays among whole numbers of 32 bits: V8 works a remainder of larger ones out as one of doubles.
 */
export function sequenceAfter(baseSequence: number, recordCount: number): number {
  const left = LAST_SEQUENCE - baseSequence;
  return recordCount <= left ? baseSequence + recordCount : recordCount - left - 1;
}

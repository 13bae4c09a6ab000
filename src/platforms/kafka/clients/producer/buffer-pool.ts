/**
 * The accounts of buffer.memory: how much of it is taken by batches. Buffers of batch.size are kept for the next
 * batch when they come back, others dissolve (clients/…/BufferPool). Only the sums matter here, there are no bytes.
 */
export interface BufferPool {
  /** Bytes that no buffer holds. */
  nonPooledAvailable: number;
  /** Buffers of the poolable size that wait to be used again. */
  freeBuffers: number;
}

/** A pool of which nothing is used. */
export function newBufferPool(totalMemory: number): BufferPool {
  return { nonPooledAvailable: totalMemory, freeBuffers: 0 };
}

/** Bytes that are not used by any batch. */
export function availableMemory(pool: BufferPool, poolableSize: number): number {
  return pool.nonPooledAvailable + pool.freeBuffers * poolableSize;
}

/** Takes a buffer; false when there is too little memory, and nothing changes. */
export function allocate(pool: BufferPool, sizeBytes: number, poolableSize: number): boolean {
  if (sizeBytes === poolableSize && pool.freeBuffers > 0) {
    pool.freeBuffers--;
    return true;
  }
  if (availableMemory(pool, poolableSize) < sizeBytes) return false;
  while (pool.freeBuffers > 0 && pool.nonPooledAvailable < sizeBytes) {
    pool.freeBuffers--;
    pool.nonPooledAvailable += poolableSize;
  }
  pool.nonPooledAvailable -= sizeBytes;
  return true;
}

/** Gives a buffer back. */
export function deallocate(pool: BufferPool, sizeBytes: number, poolableSize: number): void {
  if (sizeBytes === poolableSize) pool.freeBuffers++;
  else pool.nonPooledAvailable += sizeBytes;
}

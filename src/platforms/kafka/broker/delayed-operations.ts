import { removeAt } from '../../../base/lists';

/** A request that waits on a broker, known by a number (server/purgatory/DelayedOperation). */
export interface DelayedOperation {
  readonly id: number;
}

/** The request of that number; undefined when it was answered already. Few wait at a time, so a look at each is quick. */
export function findDelayed<T extends DelayedOperation>(waiting: readonly T[], id: number): T | undefined {
  for (let i = 0; i < waiting.length; i++) {
    const operation = waiting[i] as T;
    if (operation.id === id) return operation;
  }
  return undefined;
}

/** Takes a request out of those that wait. */
export function removeDelayed(waiting: DelayedOperation[], id: number): void {
  for (let place = 0; place < waiting.length; place++) {
    if (waiting[place]?.id !== id) continue;
    removeAt(waiting, place);
    return;
  }
}

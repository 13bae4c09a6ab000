/** Takes one element out of a list. Unlike `splice` it makes no list of what it took, which counts in hot code. */
export function removeAt(list: unknown[], place: number): void {
  for (let i = place + 1; i < list.length; i++) list[i - 1] = list[i];
  list.pop();
}

/** Empties a list and keeps its room: setting its length to 0 is slow, and a new list has to grow again. */
export function empty(list: unknown[]): void {
  while (list.length > 0) list.pop();
}

/** Whether a list has a number. For short lists in hot code: `includes` is a call out of the code around it. */
export function contains(list: readonly number[], value: number): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === value) return true;
  return false;
}

/** The program of a seed: the name of its class, and its text. */
export function programOf(seed: number): { readonly name: string; readonly text: string };

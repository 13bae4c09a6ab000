/** The part `mistakes`. */

/** What the part holds. */
export interface Mistakes {
  readonly text: string;
}

/** Where a node stands: offsets into the text. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** What may be written at a place of a Java program that is being typed. */

/** One proposal. */
export interface Completion {
  /** The name that is put in. */
  readonly name: string;
  readonly kind: 'method' | 'field' | 'constant' | 'class' | 'variable';
  /** Parameters and type, as a reader wants them: `(Duration): ConsumerRecords<String,String>`; a class's package. */
  readonly detail: string;
  /** Of a method: whether the cursor belongs between its parentheses. */
  readonly takesArguments: boolean;
  /** Of a class that is not imported yet: the line that imports it, and where it goes. */
  readonly importLine: { readonly at: number; readonly text: string } | null;
}

/** Proposals for the name that begins at `from`. */
export interface Completions {
  readonly from: number;
  readonly options: readonly Completion[];
}

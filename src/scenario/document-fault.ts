/** A fault in something that a person wrote, was sent or pasted. */
export interface DocumentFault {
  /** A path into the document: `scenario.topics[0].partitions`; `document` for the whole. */
  readonly place: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to write instead, in a sentence. */
  readonly remedy: string;
}

/** One fault as a line of a terminal or a list. */
export function faultText(fault: DocumentFault): string {
  return `${fault.place}: ${fault.message} ${fault.remedy}`;
}

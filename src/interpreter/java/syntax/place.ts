/**
 * Where a piece of syntax stands in its source text. Offsets count UTF-16 code units from 0.
 * Every syntax node has one, so that stepping, diagnostics and an editor can point at the text.
 */
export interface Place {
  /** Offset of the node's first character. */
  readonly start: number;
  /** Offset just after the node's last character. */
  readonly end: number;
  /**
   * Offset under which javac draws its caret for this node (`JCTree.pos`): the operator of a binary
   * expression, the `.` of a field access, the `(` of a method call, the name of a declaration.
   */
  readonly at: number;
}

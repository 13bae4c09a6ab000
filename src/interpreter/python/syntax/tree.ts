/** The syntax tree of a Python program. `from` and `to` are offsets into its text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The names of one block: what it binds, uses and declares, found by the parser, resolved by the compiler. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  readonly parent: Scope | null;
  readonly children: Scope[];
  readonly bound: Set<string>;
  readonly used: Set<string>;
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
  /** Own names that inner functions use. */
  readonly cells: Set<string>;
  /** Names of enclosing functions used here or further in. */
  readonly free: Set<string>;
  /** Whether calling it makes a generator; `waits` where that is because of an `await`. */
  isGenerator: boolean | 'waits';
}

/** A parameter list. Defaults are null where there is none. */
export interface Parameters {
  readonly names: readonly string[];
  readonly defaults: readonly (Expression | null)[];
  readonly positionalOnly: number;
  readonly keywordOnly: readonly string[];
  readonly keywordDefaults: readonly (Expression | null)[];
  readonly rest: string | null;
  readonly keywords: string | null;
}

/** An argument of a call. */
export interface Argument {
  readonly how: 'plain' | 'star' | 'doubleStar' | 'keyword';
  readonly name: string;
  readonly value: Expression;
}

/** `for target in iterable if …`. */
export interface Clause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

/** A literal piece of an f-string, or a replacement field. */
export type FormatPart =
  | { readonly text: string }
  | {
      readonly value: Expression;
      readonly conversion: string;
      readonly spec: readonly FormatPart[];
      /** `f"{x=}"` shows this text too. */
      readonly shown: string;
    };

/** An expression. */
export type Expression = Place &
  (
    | { readonly kind: 'name'; readonly name: string }
    /** Something of the library's own. */
    | { readonly kind: 'library'; readonly name: string }
    | { readonly kind: 'integer'; readonly value: bigint }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'bytes'; readonly value: string }
    | { readonly kind: 'constant'; readonly value: 'None' | 'True' | 'False' | 'Ellipsis' }
    | { readonly kind: 'format'; readonly parts: readonly FormatPart[] }
    | {
        readonly kind: 'tuple' | 'list' | 'set';
        readonly items: readonly Expression[];
        readonly isOpen: boolean;
      }
    | { readonly kind: 'dict'; readonly items: readonly (readonly [Expression | null, Expression])[] }
    | { readonly kind: 'star'; readonly value: Expression }
    | { readonly kind: 'unary'; readonly operator: string; readonly value: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: string;
        /** Where the operator stands. */
        readonly at: number;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'both' | 'either'; readonly items: readonly Expression[] }
    | {
        readonly kind: 'compare';
        readonly first: Expression;
        readonly rest: readonly { readonly operator: string; readonly value: Expression }[];
      }
    | {
        readonly kind: 'conditional';
        readonly condition: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | {
        readonly kind: 'lambda';
        readonly parameters: Parameters;
        readonly body: Expression;
        readonly scope: Scope;
      }
    | {
        readonly kind: 'comprehension';
        readonly makes: 'list' | 'set' | 'dict' | 'generator';
        readonly key: Expression | null;
        readonly value: Expression;
        readonly clauses: readonly Clause[];
        readonly scope: Scope;
        /** A generator expression that is an argument without parentheses of its own. */
        readonly isBare?: boolean;
      }
    | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
    | { readonly kind: 'attribute'; readonly value: Expression; readonly name: string }
    | { readonly kind: 'subscript'; readonly value: Expression; readonly index: Expression }
    | { readonly kind: 'slice'; readonly parts: readonly (Expression | null)[] }
    | { readonly kind: 'assignment'; readonly name: string; readonly value: Expression }
    | { readonly kind: 'yield'; readonly value: Expression | null; readonly isFrom: boolean }
  );

/** One `except` clause. */
export interface Except extends Place {
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
}

/** One `with` item. */
export interface WithItem {
  readonly context: Expression;
  readonly target: Expression | null;
}

/** An imported name: `a.b as c`. */
export interface ImportedName {
  readonly name: string;
  readonly as: string | null;
}

/** A function definition. */
export type FunctionStatement = Place & {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: Parameters;
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly scope: Scope;
};

/** A class definition. */
export type ClassStatement = Place & {
  readonly kind: 'class';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly scope: Scope;
};

/** What a `case` wants (PEP 634). A `rest` stands only in a sequence. */
export type Pattern =
  | { readonly kind: 'capture' | 'rest'; readonly name: string | null }
  | { readonly kind: 'value' | 'same'; readonly value: Expression }
  | { readonly kind: 'either' | 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'as'; readonly pattern: Pattern; readonly name: string | null }
  | {
      readonly kind: 'mapping';
      readonly keys: readonly Expression[];
      readonly items: readonly Pattern[];
      readonly rest: string | null;
    }
  | {
      readonly kind: 'class';
      readonly type: Expression;
      /** Those for positions, then those for names. */
      readonly items: readonly Pattern[];
      readonly names: readonly string[];
    };

/** One `case`. */
export interface MatchCase extends Place {
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}

/** A statement. */
export type Statement =
  | FunctionStatement
  | ClassStatement
  | (Place &
      (
        | { readonly kind: 'expression'; readonly value: Expression }
        | { readonly kind: 'assign'; readonly targets: readonly Expression[]; readonly value: Expression }
        | {
            readonly kind: 'augment';
            readonly target: Expression;
            readonly operator: string;
            readonly value: Expression;
          }
        | {
            readonly kind: 'annotate';
            readonly target: Expression;
            readonly annotation: Place;
            readonly value: Expression | null;
          }
        | { readonly kind: 'pass' | 'break' | 'continue' }
        | { readonly kind: 'return'; readonly value: Expression | null }
        | { readonly kind: 'raise'; readonly value: Expression | null; readonly cause: Expression | null }
        | { readonly kind: 'assert'; readonly condition: Expression; readonly message: Expression | null }
        | { readonly kind: 'delete'; readonly targets: readonly Expression[] }
        | { readonly kind: 'import'; readonly names: readonly ImportedName[] }
        | { readonly kind: 'from'; readonly module: string; readonly names: readonly ImportedName[] }
        | {
            readonly kind: 'if';
            readonly branches: readonly {
              readonly condition: Expression;
              readonly body: readonly Statement[];
            }[];
            readonly otherwise: readonly Statement[];
          }
        | {
            readonly kind: 'while';
            readonly condition: Expression;
            readonly body: readonly Statement[];
            readonly otherwise: readonly Statement[];
          }
        | {
            readonly kind: 'for';
            readonly target: Expression;
            readonly iterable: Expression;
            readonly body: readonly Statement[];
            readonly otherwise: readonly Statement[];
          }
        | {
            readonly kind: 'try';
            readonly body: readonly Statement[];
            readonly excepts: readonly Except[];
            readonly otherwise: readonly Statement[];
            readonly lastly: readonly Statement[];
          }
        | { readonly kind: 'match'; readonly subject: Expression; readonly cases: readonly MatchCase[] }
        | { readonly kind: 'with'; readonly items: readonly WithItem[]; readonly body: readonly Statement[] }
      ));

/**
 * A compiled program: immutable, outside the saved state, the same for every run. Front ends (Java today)
 * produce it; the machine only reads it. Everything is addressed by small integers, so that the state can
 * refer to code and classes without pointing at them.
 */
import type { Instruction } from './instructions/instruction';
import type { NativeFunction } from './natives';
import type { Frame, MachineState, Value } from './state';

/**
 * How a value of a slot is to be understood: the letters of the class file format (JVMS 4.3.2).
 * Z boolean, B byte, S short, C char, I int, J long, F float, D double, L reference, V nothing.
 */
export type Kind = 'Z' | 'B' | 'S' | 'C' | 'I' | 'J' | 'F' | 'D' | 'L' | 'V';

/** An instance field; its slot is its index in `ClassDefinition.fields`. */
export interface FieldDefinition {
  readonly name: string;
  readonly kind: Kind;
  /** Hidden from inspection: captured variables and other things the front end made up. */
  readonly synthetic: boolean;
}

/** A static field; its slot indexes `MachineState.statics`. */
export interface StaticDefinition {
  readonly name: string;
  readonly kind: Kind;
  readonly slot: number;
}

/** What the objects of an array class hold. */
export interface ArrayElement {
  readonly kind: Kind;
  /** Class id of the elements, -1 for primitive elements. */
  readonly classId: number;
}

/** A class, interface, array class or primitive pseudo-class. */
export interface ClassDefinition {
  readonly id: number;
  /** Name as the language prints it: `java.util.Map$Entry`, `[I`, `int`. */
  readonly name: string;
  readonly simpleName: string;
  readonly shape: 'object' | 'text' | 'array' | 'primitive';
  readonly isInterface: boolean;
  /** -1 for roots. */
  readonly superId: number;
  /** Every class and interface an instance may be cast to, itself included. */
  readonly supertypes: ReadonlySet<number>;
  readonly fields: readonly FieldDefinition[];
  readonly statics: readonly StaticDefinition[];
  readonly element: ArrayElement | null;
  /** Selector → code id: what a virtual call runs for instances of this class. */
  readonly dispatch: ReadonlyMap<number, number>;
  /** Code id of the static initialiser, -1 when there is none. */
  readonly initializer: number;
  readonly isLibrary: boolean;
  /** Free for the front end: Java keeps an enum's constants and the like here. */
  readonly tag: string;
}

/** An exception table row: throwing between `start` and `end` continues at `target`. */
export interface Handler {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Class ids caught; empty means everything. */
  readonly classIds: readonly number[];
  /** Local slot in which MARK kept the depth of the operand stack. */
  readonly depthSlot: number;
}

/** A named local variable, for inspection. Visible from `start` to `end` (instruction offsets). */
export interface LocalDefinition {
  readonly name: string;
  readonly kind: Kind;
  readonly slot: number;
  readonly start: number;
  readonly end: number;
}

/** A method whose body is not instructions: a leaf function here, or a call to the world outside. */
export interface NativeCall {
  readonly how: 'leaf' | 'host';
  /** Key among the natives, or name of the host call. */
  readonly name: string;
  readonly parameters: readonly Kind[];
  readonly returns: Kind;
  /** Resolved leaf function; absent for host calls. */
  readonly run: NativeFunction | null;
}

/** A method, constructor, initialiser or lambda body. Instructions are triples (opcode, a, b). */
export interface Code {
  readonly id: number;
  readonly classId: number;
  readonly className: string;
  readonly name: string;
  readonly fileName: string;
  readonly isLibrary: boolean;
  readonly isStatic: boolean;
  /** Constructors and the initialising parts they call, which a throwable's trace leaves out. */
  readonly isConstructorLike: boolean;
  readonly parameterCount: number;
  readonly localCount: number;
  readonly instructions: Int32Array;
  /** 1-based source line of every instruction (index = pc / 3); 0 where there is none. */
  readonly lines: Int32Array;
  readonly handlers: readonly Handler[];
  readonly locals: readonly LocalDefinition[];
  /** What a null pointer exception at an instruction says: pc → index into `Program.texts`. */
  readonly nullNotes: ReadonlyMap<number, number>;
  readonly native: NativeCall | null;
}

/** Class names of the exceptions that instructions raise. */
export interface FailureNames {
  readonly nullReference: string;
  readonly arithmetic: string;
  readonly arrayIndex: string;
  readonly negativeSize: string;
  readonly arrayStore: string;
  readonly cast: string;
  readonly stackOverflow: string;
  readonly outOfMemory: string;
  readonly monitorState: string;
  readonly interrupted: string;
  readonly abstractCall: string;
  readonly initializer: string;
  readonly initializedBadly: string;
  /** For a host failure whose class the program does not know. */
  readonly other: string;
}

/** The class ids and code ids the machine itself must know. Codes are static methods. */
export interface WellKnown {
  readonly text: number;
  readonly textArray: number;
  readonly objectArray: number;
  readonly byteArray: number;
  readonly classObject: number;
  /** The exceptions the machine itself raises, as this language names them. */
  readonly failures: FailureNames;
  /** Boxes by kind: class id; the value is in field 0. */
  readonly boxes: ReadonlyMap<Kind, number>;
  /** Runs `main(args)`. */
  readonly start: number;
  /** Runs a thread object handed over as its one parameter. */
  readonly runThread: number;
  /** Gets a throwable no frame caught. */
  readonly uncaught: number;
  /** Runs when the last thread that is not a daemon has ended. */
  readonly shutdown: number;
  /** Runs when the user interrupts the program: exits with the status given. */
  readonly exit: number;
  /** Slots of the fields of every throwable object: message, cause, and the trace of (code, pc) pairs. */
  readonly throwable: { readonly message: number; readonly cause: number; readonly trace: number };
  /** Class id of throwable objects' common ancestor; initialiser failures other than `error` are wrapped. */
  readonly error: number;
  readonly intArray: number;
  /** The message of a failed cast. */
  readonly castMessage: (given: ClassDefinition, wanted: ClassDefinition) => string;
}

/** A value under a name, as a debugger finds it. */
export interface FoundValue {
  readonly name: string;
  readonly kind: Kind;
  readonly value: Value;
}

/** How a debugger looks at values of a language that does not keep its variables in slots of their own kind. */
export interface ValueInspection {
  /** What the language calls true and false. */
  readonly truth: (value: boolean) => string;
  /** A reference as the language writes it, short. */
  readonly text: (state: MachineState, value: Value) => string;
  /** What a value holds, by name; empty for one that there is nothing to open in. */
  readonly parts: (state: MachineState, handle: number) => readonly FoundValue[];
  /** The variables of a frame that have a value. */
  readonly locals: (program: Program, state: MachineState, frame: Frame) => readonly FoundValue[];
  /** What a name means in a frame, null when it means nothing. */
  readonly named: (program: Program, state: MachineState, frame: Frame, name: string) => FoundValue | null;
}

/** The compiled program. */
export interface Program {
  readonly classes: readonly ClassDefinition[];
  readonly codes: readonly Code[];
  readonly numbers: readonly (number | bigint)[];
  readonly texts: readonly string[];
  readonly switches: readonly ReadonlyMap<number | string, number>[];
  readonly staticCount: number;
  readonly wellKnown: WellKnown;
  /** Statement lines by file, for setting breakpoints: file → ascending lines. */
  readonly statementLines: ReadonlyMap<string, readonly number[]>;
  /** Class name → class id of every class in the program. */
  readonly classIds: ReadonlyMap<string, number>;
  /** Instructions of the language's own, which OPERATE executes. A language may have none. */
  readonly operations?: readonly Instruction[];
  /** Absent where values are what their kinds and classes say, as in Java. */
  readonly inspection?: ValueInspection;
}

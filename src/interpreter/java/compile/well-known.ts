/** The classes and codes the machine has to know of a Java program. */
import type { ClassDefinition, FailureNames, Kind, WellKnown } from '../../machine/program';
import { kindOf } from './emission';
import { fieldSlot } from './layout';
import type { EntryCodes } from './link';
import type { ProgramBuilder } from './program-builder';
import { BOOLEAN, BYTE, CHAR, DOUBLE, FLOAT, INT, type JavaType, LONG, SHORT } from './types';

/** The exceptions instructions raise. */
export const FAILURES: FailureNames = {
  nullReference: 'java.lang.NullPointerException',
  arithmetic: 'java.lang.ArithmeticException',
  arrayIndex: 'java.lang.ArrayIndexOutOfBoundsException',
  negativeSize: 'java.lang.NegativeArraySizeException',
  arrayStore: 'java.lang.ArrayStoreException',
  cast: 'java.lang.ClassCastException',
  stackOverflow: 'java.lang.StackOverflowError',
  outOfMemory: 'java.lang.OutOfMemoryError',
  monitorState: 'java.lang.IllegalMonitorStateException',
  interrupted: 'java.lang.InterruptedException',
  abstractCall: 'java.lang.AbstractMethodError',
  initializer: 'java.lang.ExceptionInInitializerError',
  initializedBadly: 'java.lang.NoClassDefFoundError',
  other: 'java.lang.RuntimeException',
};

const PRIMITIVES = [BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE];

/** Makes the classes the machine creates part of the program. Called before compiling begins. */
export function reserveWellKnown(builder: ProgramBuilder): void {
  const { table } = builder.relations;
  const named = [...Object.values(FAILURES), 'java.lang.String', 'java.lang.Class'];
  for (const name of named) builder.create(builder.classOfSymbol(table.need(name)));
  for (const type of PRIMITIVES) builder.create(builder.classOf(builder.relations.boxed(type)));
  for (const element of [table.typeOf('java.lang.String'), builder.relations.object, BYTE, INT, CHAR]) {
    builder.classOf({ kind: 'array', element });
  }
}

function moduleOf(definition: ClassDefinition): string {
  return definition.isLibrary ? "module java.base of loader 'bootstrap'" : "unnamed module of loader 'app'";
}

/** The message of a ClassCastException, as JDK 17 words it. */
export function castMessage(given: ClassDefinition, wanted: ClassDefinition): string {
  const claim = `class ${given.name} cannot be cast to class ${wanted.name}`;
  if (given.isLibrary === wanted.isLibrary) {
    return `${claim} (${given.name} and ${wanted.name} are in ${moduleOf(given)})`;
  }
  return `${claim} (${given.name} is in ${moduleOf(given)}; ${wanted.name} is in ${moduleOf(wanted)})`;
}

/** The well-known part of a program. */
export function wellKnownOf(builder: ProgramBuilder, entry: EntryCodes): WellKnown {
  const { table } = builder.relations;
  const arrayOf = (element: JavaType): number => builder.classOf({ kind: 'array', element }).id;
  const throwable = table.need('java.lang.Throwable');
  const slot = (name: string): number => {
    const field = builder.members.ownField(throwable, name);
    if (!field) throw new Error(`Throwable.${name} is missing`);
    return fieldSlot(builder.members, throwable, field);
  };
  const boxes = new Map<Kind, number>();
  for (const type of PRIMITIVES) boxes.set(kindOf(type), builder.classOf(builder.relations.boxed(type)).id);
  return {
    text: builder.classOfSymbol(table.need('java.lang.String')).id,
    textArray: arrayOf(table.typeOf('java.lang.String')),
    objectArray: arrayOf(builder.relations.object),
    byteArray: arrayOf(BYTE),
    intArray: arrayOf(INT),
    classObject: builder.classOfSymbol(table.need('java.lang.Class')).id,
    failures: FAILURES,
    boxes,
    throwable: { message: slot('message'), cause: slot('cause'), trace: slot('trace') },
    error: builder.classOfSymbol(table.need('java.lang.Error')).id,
    castMessage,
    ...entry,
  };
}

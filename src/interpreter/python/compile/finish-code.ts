/** Turns what an emitter wrote into a code of the program. */
import type { Emitter } from './emitter';
import type { FunctionParts } from './functions';

/** Adds a code and its shape to the program and answers its id. */
export function finishCode(
  emitter: Emitter,
  parts: Pick<FunctionParts, 'name' | 'parameters' | 'shape'> & { readonly qualifiedName: string },
): number {
  const { unit } = emitter;
  const { codes, shapes } = unit.parts;
  const id = codes.length;
  const lines = new Int32Array(emitter.instructions.length / 3);
  for (let index = 0; index < lines.length; index++)
    lines[index] = unit.line(emitter.places[index * 4] as number);
  codes.push({
    id,
    classId: 0,
    className: unit.fileName.replace(/\.py$/, ''),
    name: parts.name,
    fileName: unit.fileName,
    isLibrary: unit.isLibrary,
    isStatic: true,
    isConstructorLike: false,
    parameterCount: parts.parameters.length + emitter.scope.free.size,
    localCount: emitter.slotCount,
    instructions: Int32Array.from(emitter.instructions),
    lines,
    handlers: emitter.handlers,
    locals: emitter.locals,
    nullNotes: new Map(),
    native: null,
  });
  shapes.set(id, {
    name: parts.name,
    qualifiedName: parts.qualifiedName,
    parameters: parts.parameters,
    ...parts.shape,
    module: unit.module,
    generatorSlot: emitter.generatorSlot,
    places: Int32Array.from(emitter.places),
  });
  return id;
}

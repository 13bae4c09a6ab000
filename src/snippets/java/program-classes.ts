import type { JavaSource } from '../../interpreter/java/compile/class-table';
import type { ClassDeclaration, CompilationUnit, Member } from '../../interpreter/java/syntax/declarations';

/** A class of the program that settings may name: serializers, partitioners, interceptors. */
export interface ConstructibleClass {
  /** As Class.getName() has it: `Main$MySerializer`. */
  readonly binaryName: string;
  /** As source text writes it: `Main.MySerializer`. */
  readonly writtenName: string;
}

/** The classes of a program that can be made without arguments and without an outer object. */
export function constructibleClasses(unit: CompilationUnit): readonly ConstructibleClass[] {
  const prefix = unit.packageDeclaration === null ? '' : `${unit.packageDeclaration.name}.`;
  return unit.types.flatMap((type) => collect(type, `${prefix}${type.name}`, `${prefix}${type.name}`));
}

function collect(type: ClassDeclaration, binaryName: string, writtenName: string): ConstructibleClass[] {
  const own = hasEmptyConstructor(type) ? [{ binaryName, writtenName }] : [];
  const nested = type.body.members
    .filter((member) => member.kind === 'ClassDeclaration')
    .filter((member) => member.modifiers.names.includes('static'))
    .flatMap((member) => collect(member, `${binaryName}$${member.name}`, `${writtenName}.${member.name}`));
  return [...own, ...nested];
}

function hasEmptyConstructor(type: ClassDeclaration): boolean {
  if (type.classKind !== 'class' || type.modifiers.names.includes('abstract')) return false;
  if (type.typeParameters.length > 0) return false;
  const constructors = type.body.members.filter((member: Member) => member.kind === 'Constructor');
  return constructors.length === 0 || constructors.some((each) => each.parameters.length === 0);
}

/** All class names of a program, nested ones included: what Class.forName would find. */
export function programClassNames(unit: CompilationUnit): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (type: ClassDeclaration, name: string): void => {
    names.add(name);
    for (const member of type.body.members) {
      if (member.kind === 'ClassDeclaration') add(member, `${name}$${member.name}`);
    }
  };
  const prefix = unit.packageDeclaration === null ? '' : `${unit.packageDeclaration.name}.`;
  for (const type of unit.types) add(type, `${prefix}${type.name}`);
  return names;
}

/** Makes objects of the program's classes by name: what reflection does in a real virtual machine. */
export function programClassesSource(classes: readonly ConstructibleClass[]): JavaSource {
  const cases = classes.map(
    ({ binaryName, writtenName }) => `      case "${binaryName}": return new ${writtenName}();`,
  );
  const text = `package org.apache.kafka.clients.internals;

final class ProgramClasses {
  static Object instance(String name) {
    switch (name) {
${cases.join('\n')}
      default: return null;
    }
  }
}
`;
  return { path: 'ProgramClasses.java', text };
}

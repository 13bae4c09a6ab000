import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFiles } from '../../interpreter/java/check/check';
import { checkedFile } from '../../interpreter/java/check/reports/told-check';
import { World } from '../../interpreter/java/check/world';
import { compileProgram } from '../../interpreter/java/compile/compile-program';
import { operandShape } from '../../interpreter/java/image/operands';
import { StoredClasses } from '../../interpreter/java/image/stored-library';
import { compileUnits, parsedLibrarySource } from '../../interpreter/java/library/compile-units';
import { javaLibrary } from '../../interpreter/java/library/java-library';
import { JAVA_SOURCES } from '../../interpreter/java/library/java-sources';
import { FURTHER_NATIVES } from '../../interpreter/java/library/natives/further/further-natives';
import { parseJava } from '../../interpreter/java/parser/parse';
import type { CompilationUnit } from '../../interpreter/java/syntax/declarations';
import type { Code, Program } from '../../interpreter/machine/program';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import { javaLibraries, kafkaLibrary } from './kafka-library';
import { librarySources } from './library-sources';
import { bringAllParts } from './parts/all-parts';
import { programClassesSource } from './program-classes';
import { librariesFor } from './real-libraries';

bringAllParts();

function parsed(path: string, text: string): CompilationUnit {
  const { unit } = parseJava(path, text);
  if (unit === null) throw new Error(`${path} is no Java`);
  return unit;
}

function fromSource(path: string, text: string, version: ClientVersion): Program {
  const sources = [...JAVA_SOURCES, ...librarySources(version), programClassesSource([])];
  const own = { unit: parsed(path, text), isLibrary: false };
  const checked = checkFiles([...sources.map(parsedLibrarySource), own], new World([]));
  const libraries = [javaLibrary([], FURTHER_NATIVES, null), kafkaLibrary([], version)];
  const { program } = compileProgram(checked, libraries, new StoredClasses([]));
  if (program === null) throw new Error(`${path} does not compile`);
  return program;
}

/** Lambdas and classes inside methods are numbered as they are met. */
function plain(name: string): string {
  return name.replace(/\$\d+/g, '$n');
}

function operand(program: Program, code: Code, pc: number): string {
  const [opcode = 0, a = 0, b = 0] = code.instructions.slice(pc, pc + 3);
  const className = (id: number): string => plain(program.classes[id]?.name ?? '');
  const codeName = (id: number): string =>
    plain(`${program.codes[id]?.className}.${program.codes[id]?.name}`);
  switch (operandShape(opcode)) {
    case 'number':
      return `${program.numbers[a]}`;
    case 'text':
    case 'kinds':
      return `${program.texts[a]} ${b}`;
    case 'class':
    case 'create':
    case 'box':
    case 'sizes':
      return `${className(a)} ${b}`;
    case 'static':
      return `${className(b)}.${program.classes[b]?.statics.find(({ slot }) => slot === a)?.name}`;
    case 'code':
      return `${codeName(a)} ${b}`;
    case 'selector':
      return `${b}`;
    case 'lambda': {
      const made = program.classes[a];
      return `${JSON.stringify(made?.fields)} ${[...(made?.dispatch.values() ?? [])].map(codeName).sort()} ${b}`;
    }
    case 'switch':
      return `${JSON.stringify([...(program.switches[a] ?? [])])} ${b}`;
    default:
      return `${a} ${b}`;
  }
}

/** All of a program in words, so that programs whose ids differ can be compared. */
function described(program: Program): readonly string[] {
  const className = (id: number): string => plain(program.classes[id]?.name ?? '');
  const codes = program.codes.map((code) => {
    const lines = Array.from(
      code.instructions.filter((_, index) => index % 3 === 0),
      (opcode, index) => {
        return `${opcode} ${operand(program, code, index * 3)}`;
      },
    );
    const handlers = code.handlers.map((each) => ({ ...each, classIds: each.classIds.map(className) }));
    const head = [
      code.isLibrary,
      code.isStatic,
      code.isConstructorLike,
      code.parameterCount,
      code.localCount,
    ];
    const native = code.native && { ...code.native, run: code.native.run !== null };
    const name = plain(`${code.fileName} ${code.className}.${code.name}`);
    return [name, ...head, JSON.stringify(native), JSON.stringify(handlers), ...lines].join('\n');
  });
  const classes = program.classes.map((each) => {
    const implemented = [...each.dispatch.values()].map((id) => plain(program.codes[id]?.name ?? '')).sort();
    const { shape, isInterface, isLibrary, tag, simpleName } = each;
    const above = [...each.supertypes].map(className).sort();
    const statics = each.statics.map(({ name, kind }) => name + kind).sort();
    const words = {
      shape,
      isInterface,
      isLibrary,
      tag,
      simpleName,
      statics,
      fields: each.fields,
      above,
      implemented,
    };
    return `${plain(each.name)} ${JSON.stringify(words)} ${each.initializer >= 0}`;
  });
  return [...codes, ...classes].sort();
}

const programs = ['SensorPipeline', 'OrderConsumer', 'CallbackCounter', 'WordCountJdk', 'TreeJdk'];

for (const name of programs) {
  it(`${name}: the libraries' images give the program that their sources give`, { timeout: 120_000 }, () => {
    const text = readFileSync(`test/programs/java/${name}.java`, 'utf8');
    for (const version of ['3.9', '4.3'] as const) {
      const unit = parsed(`${name}.java`, text);
      const checked = checkedFile(unit, librariesFor(version));
      const made = checkFiles([parsedLibrarySource(programClassesSource([]))], checked.world);
      const { program } = compileUnits([...made, checked], javaLibraries(version, false));
      if (program === null) throw new Error(`${name} does not compile`);
      expect(described(program)).toEqual(described(fromSource(`${name}.java`, text, version)));
    }
  });
}

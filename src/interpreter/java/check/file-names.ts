/** What the imports of a file make known, and what is wrong with them. */
import type { CompilationUnit, Import } from '../syntax/declarations';
import type { ClassSymbol } from './class-symbol';
import type { Reporter } from './reporter';
import { allSupertypes } from './substitution';
import { classType } from './types';
import type { World } from './world';

/** A class, one known only by name, or none. */
export type NamedClass = ClassSymbol | 'name only' | null;

/** The simple names a file may use besides those declared around the place of use. */
export class FileNames {
  readonly #world: World;
  readonly #single = new Map<string, NamedClass>();
  readonly #packages: string[] = [];
  readonly #classesOnDemand: ClassSymbol[] = [];
  readonly #staticSingle = new Map<string, ClassSymbol[]>();
  readonly #staticOnDemand: ClassSymbol[] = [];
  /** Some import could not be followed: unknown names may come from there. */
  hasGaps = false;
  /** The file uses a package of a library that is not here. */
  hasForeignPackage = false;
  /** Some name was found in one package, and another one, of which not everything is known, may have it too. */
  isUncertain = false;
  readonly packageName: string;

  readonly #unit: CompilationUnit;
  readonly #reporter: Reporter;
  readonly #isLibrary: boolean;

  /** Library source that is made for one program names the program's own classes, which may have no package. */
  constructor(world: World, unit: CompilationUnit, reporter: Reporter, isLibrary = false) {
    this.#world = world;
    this.packageName = unit.packageDeclaration?.name ?? '';
    this.#unit = unit;
    this.#reporter = reporter;
    this.#isLibrary = isLibrary;
  }

  /** Looks up what the file imports; to be called once all classes have been entered. */
  followImports(): void {
    const reporter = this.#reporter;
    const { round } = reporter;
    reporter.round = 'imports';
    const problems: (() => void)[] = [];
    for (const each of this.#unit.imports) this.#enter(each, reporter, problems);
    reporter.round = 'late imports';
    for (const report of problems) report();
    reporter.round = round;
  }

  #enter(each: Import, reporter: Reporter, later: (() => void)[]): void {
    if (each.isStatic) this.#enterStatic(each, reporter, later);
    else if (each.onDemand) this.#enterOnDemand(each, later);
    else this.#enterSingle(each, reporter);
  }

  #enterSingle(each: Import, reporter: Reporter): void {
    const simpleName = each.segments.at(-1) ?? '';
    const found = this.#classOf(each.segments, each.segments.length, each, reporter);
    this.#single.set(simpleName, found);
    if (found === 'name only') {
      const name = each.segments.join('.');
      reporter.remark('unsupported', each.start, [], () => [`${name} is not supported by the simulator`]);
    }
    if (found === null || found === 'name only') this.hasGaps = true;
  }

  /** The class the first `count` segments name; reports it when there is none. */
  #classOf(segments: readonly string[], count: number, each: Import, reporter: Reporter): NamedClass {
    const name = segments.slice(0, count).join('.');
    const found = this.#world.byQualifiedName(name);
    if (found !== null) return found;
    const container = segments.slice(0, count - 1).join('.');
    const at = each.dots[count - 2] ?? each.start;
    const outer = this.#world.byQualifiedName(container);
    if (outer === 'name only') return 'name only';
    const simpleName = segments[count - 1] ?? '';
    const symbol = `  symbol:   class ${simpleName}`;
    if (outer)
      reporter.error(
        'attribute',
        at,
        'cannot find symbol',
        symbol,
        `  location: ${outer.kindName} ${outer.name}`,
      );
    // Of a package without classes, such as javax.annotation, that of another library may be meant.
    else if (this.#world.packageExists(container) && this.#world.foreignHint(container, simpleName) === '') {
      reporter.error('attribute', at, 'cannot find symbol', symbol, `  location: package ${container}`);
    } else this.missingPackage(container, simpleName, at);
    return null;
  }

  /** Reports a package that no library has; `simpleName` is of the class that is wanted of it, '' for all. */
  missingPackage(name: string, simpleName: string, at: number): void {
    const hint = this.#world.foreignHint(name, simpleName);
    if (hint !== '') {
      this.hasForeignPackage = true;
      this.#reporter.foreignPackage(at, name, hint);
    } else this.#reporter.error('attribute', at, `package ${name} does not exist`);
  }

  #enterOnDemand(each: Import, later: (() => void)[]): void {
    const name = each.segments.join('.');
    const found = this.#world.byQualifiedName(name);
    if (found === 'name only') this.hasGaps = true;
    else if (found) this.#classesOnDemand.push(found);
    else {
      this.#packages.push(name);
      if (this.#world.packageHasClasses(name) || name === this.packageName) return;
      later.push(() => {
        this.missingPackage(name, '', each.start);
      });
    }
  }

  #enterStatic(each: Import, reporter: Reporter, later: (() => void)[]): void {
    const count = each.onDemand ? each.segments.length : each.segments.length - 1;
    const found = this.#classOf(each.segments, count, each, reporter);
    if (found === null || found === 'name only') {
      this.hasGaps = true;
      return;
    }
    if (each.onDemand) {
      // Members that are not told might have the names that others have.
      this.isUncertain ||= allSupertypes(classType(found)).some(({ symbol }) => symbol.head.isIncomplete);
      this.#staticOnDemand.push(found);
      return;
    }
    const member = each.segments.at(-1) ?? '';
    this.#staticSingle.set(member, [...(this.#staticSingle.get(member) ?? []), found]);
    if (hasStaticMember(found, member)) return;
    later.push(() => {
      const location = `  location: ${found.kindName} ${found.name}`;
      reporter.error('attribute', each.start, 'cannot find symbol', `  symbol:   static ${member}`, location);
    });
  }

  /** The class a simple name means by this file's package and imports. */
  classNamed(name: string): NamedClass {
    const imported = this.#single.get(name);
    if (imported !== undefined) return imported ?? 'name only';
    const prefix = this.packageName === '' ? '' : `${this.packageName}.`;
    const own = this.#world.byBinaryName(prefix + name);
    if (own) return own;
    for (const symbol of this.#staticSingle.get(name) ?? []) {
      const nested = symbol.parts.memberClasses.get(name);
      if (nested) return nested;
    }
    const found = this.#classOnDemand(name);
    return found ?? (this.#isLibrary ? this.#world.byBinaryName(name) : null);
  }

  #classOnDemand(name: string): NamedClass {
    for (const symbol of [...this.#classesOnDemand, ...this.#staticOnDemand]) {
      const nested = symbol.parts.memberClasses.get(name);
      if (nested) return nested;
    }
    let outcome: NamedClass = null;
    const packages = [...this.#packages, 'java.lang'];
    for (const packageName of packages) {
      const found = this.#world.byQualifiedName(`${packageName}.${name}`);
      if (found !== null && found !== 'name only') {
        this.isUncertain ||= packages.some((each) => this.#world.isUntold(`${each}.${name}`));
        return found;
      }
      if (found === 'name only') outcome = found;
    }
    return outcome;
  }

  /** Classes whose static members of this name may be used unqualified. */
  staticOwners(name: string): readonly ClassSymbol[] {
    return [...(this.#staticSingle.get(name) ?? []), ...this.#staticOnDemand];
  }
}

function hasStaticMember(symbol: ClassSymbol, name: string): boolean {
  return allSupertypes(classType(symbol)).some(({ symbol: { parts } }) => {
    const isMethod = parts.methods.get(name)?.some((method) => method.isStatic) ?? false;
    return isMethod || parts.fields.get(name)?.isStatic === true || parts.memberClasses.has(name);
  });
}

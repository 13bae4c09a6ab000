/** Notes what programs take out of images. Used when images are made, never on the page. */
import type { WrittenCode } from '../compile/code-builder';
import type { ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, MethodSymbol } from '../compile/symbols';
import { StoredClasses, type StoredText } from './stored-library';

/** See the file's comment. */
export class RecordedClasses extends StoredClasses {
  readonly entered = new Set<ClassSymbol>();
  /** Class and place: `java.lang.String 12`; the static initialiser's place is -1. */
  readonly codes = new Set<string>();
  /** The program that was made last: its selectors, codes and static fields are what it needs by name. */
  builder: ProgramBuilder | null = null;

  protected override enter(name: string, stored: StoredText): ClassSymbol {
    const symbol = super.enter(name, stored);
    this.entered.add(symbol);
    return symbol;
  }

  override replay(builder: ProgramBuilder, owner: ClassSymbol, method: MethodSymbol | null): WrittenCode {
    const which = method === null ? -1 : builder.members.declared(owner).indexOf(method);
    this.codes.add(`${owner.name} ${which}`);
    this.builder = builder;
    return super.replay(builder, owner, method);
  }
}

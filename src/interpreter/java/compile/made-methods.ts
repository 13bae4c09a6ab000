/** The methods Java gives records and enums without being asked, as source text. */
import type { ClassSymbol } from './symbols';

/** How many parameters those have that a class may declare itself; an enum has valueOf(String) always. */
export const MADE_ARITIES: ReadonlyMap<string, number> = new Map([
  ['toString', 0],
  ['hashCode', 0],
  ['equals', 1],
]);

const BOX_OF: ReadonlyMap<string, string> = new Map([
  ['int', 'Integer'],
  ['long', 'Long'],
  ['double', 'Double'],
  ['float', 'Float'],
  ['boolean', 'Boolean'],
  ['char', 'Character'],
  ['byte', 'Byte'],
  ['short', 'Short'],
]);

/** The text of a made method of a record or enum, or null when there is none of that name. */
export function madeMethodText(owner: ClassSymbol, name: string): string | null {
  if (owner.kind === 'enum' && name === 'valueOf') return valueOfText(owner);
  if (owner.kind !== 'record') return null;
  if (name === 'toString') return toStringText(owner);
  if (name === 'hashCode') return hashCodeText(owner);
  return name === 'equals' ? equalsText(owner) : null;
}

function components(owner: ClassSymbol): { readonly name: string; readonly box: string | undefined }[] {
  return owner.recordComponents.map(({ name, type }) => ({
    name,
    box: type.kind === 'PrimitiveType' ? BOX_OF.get(type.name) : undefined,
  }));
}

function toStringText(owner: ClassSymbol): string {
  const parts = components(owner).map(
    ({ name }, index) => `"${index === 0 ? '' : ', '}${name}=" + this.${name}`,
  );
  const inner = parts.length > 0 ? `${parts.join(' + ')} + ` : '';
  return `public String toString() { return "${owner.simpleName}[" + ${inner}"]"; }`;
}

function hashCodeText(owner: ClassSymbol): string {
  const steps = components(owner).map(({ name, box }) => {
    const hash = box ? `java.lang.${box}.hashCode(this.${name})` : `java.util.Objects.hashCode(this.${name})`;
    return `made$hash = made$hash * 31 + ${hash};`;
  });
  return `public int hashCode() { int made$hash = 0; ${steps.join(' ')} return made$hash; }`;
}

function equalsText(owner: ClassSymbol): string {
  const tests = components(owner).map(({ name, box }) =>
    box
      ? `java.lang.${box}.compare(this.${name}, made$that.${name}) == 0`
      : `java.util.Objects.equals(this.${name}, made$that.${name})`,
  );
  const parameters =
    owner.typeParameters.length > 0 ? `<${owner.typeParameters.map(() => '?').join(', ')}>` : '';
  const type = `${owner.simpleName}${parameters}`;
  return `public boolean equals(Object made$other) {
    if (!(made$other instanceof ${owner.simpleName})) return false;
    ${type} made$that = (${type}) made$other;
    return ${['true', ...tests].join(' && ')};
  }`;
}

function valueOfText(owner: ClassSymbol): string {
  const name = owner.simpleName;
  return `public static ${name} valueOf(String made$name) {
    for (${name} made$each : values()) if (made$each.name().equals(made$name)) return made$each;
    if (made$name == null) throw new NullPointerException("Name is null");
    throw new IllegalArgumentException("No enum constant ${owner.name.replace(/\$/g, '.')}." + made$name);
  }`;
}

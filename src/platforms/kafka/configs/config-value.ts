import { javaDoubleText } from '../../../base/java-double-text';

/** The numeric wrapper classes that a Java program can put into a Properties object or a Map. */
export type JavaNumberClass = 'Byte' | 'Short' | 'Integer' | 'Long' | 'Float' | 'Double';

/** A java.lang.Class handed over as a setting, `StringSerializer.class`; `name` is its binary name. */
export interface ClassValue {
  readonly kind: 'class';
  readonly name: string;
}

/** A number object; `text` is Java's String.valueOf of it. */
export interface NumberValue {
  readonly kind: 'number';
  readonly javaClass: JavaNumberClass;
  readonly number: number;
  readonly text: string;
}

/** A java.util.List handed over as a setting. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly ConfigValue[];
}

/** Any other object; `javaClass` is its binary class name and `text` its toString(). */
export interface ObjectValue {
  readonly kind: 'object';
  readonly javaClass: string;
  readonly text: string;
}

/**
 * A setting as somebody wrote it. Text is the usual form (files, scenarios, Properties); the others exist because
 * Kafka treats an Integer and a Long differently and says so in its messages.
 */
export type ConfigValue = null | string | boolean | ClassValue | NumberValue | ListValue | ObjectValue;

/**
 * A setting after parsing: BOOLEAN to boolean, INT, SHORT, LONG and DOUBLE to number (a LONG beyond 2^53 is rounded:
 * Long.MAX_VALUE means "no limit"), STRING and PASSWORD to string, LIST to its items, CLASS to a class.
 */
export type ParsedValue = null | string | boolean | number | ClassValue | readonly ConfigValue[];

/** How Java prints the value inside a message: `"" + value`. */
export function javaText(value: ConfigValue): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (value.kind === 'class') return `class ${value.name}`;
  if (value.kind === 'list') return listText(value.items);
  return value.text;
}

/** How Java prints a list inside a message. */
export function listText(items: readonly ConfigValue[]): string {
  return `[${items.map(javaText).join(', ')}]`;
}

/** How Java prints a parsed value of type `type`; a password never shows. */
export function parsedText(value: ParsedValue, type: string): string {
  if (value === null) return 'null';
  if (type === 'PASSWORD') return '[hidden]';
  if (typeof value === 'number') return type === 'DOUBLE' ? javaDoubleText(value) : integerText(value);
  if (typeof value === 'object') return 'kind' in value ? javaText(value) : listText(value);
  return String(value);
}

function integerText(value: number): string {
  return value > Number.MAX_SAFE_INTEGER ? '9223372036854775807' : String(value);
}

/** The binary name of the value's Java class, for the messages that name it. */
export function javaClassName(value: Exclude<ConfigValue, null>): string {
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  if (value.kind === 'number') return `java.lang.${value.javaClass}`;
  if (value.kind === 'class') return 'java.lang.Class';
  return value.kind === 'list' ? 'java.util.ImmutableCollections$ListN' : value.javaClass;
}

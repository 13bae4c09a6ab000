import { assert } from '../../../base/assert';
import type { ClassValue, ConfigValue, ParsedValue } from './config-value';

/** Parsed settings by name. */
export type ParsedValues = ReadonlyMap<string, ParsedValue>;

/** The number of an INT, SHORT, LONG or DOUBLE setting that Kafka never leaves null. */
export function numberOf(values: ParsedValues, name: string): number {
  const value = values.get(name);
  assert(typeof value === 'number', `${name} is a number`);
  return value;
}

/** The value of a BOOLEAN setting that Kafka never leaves null. */
export function booleanOf(values: ParsedValues, name: string): boolean {
  const value = values.get(name);
  assert(typeof value === 'boolean', `${name} is a boolean`);
  return value;
}

/** The text of a STRING setting, or null. */
export function optionalTextOf(values: ParsedValues, name: string): string | null {
  const value = values.get(name) ?? null;
  assert(value === null || typeof value === 'string', `${name} is a text`);
  return value;
}

/** The text of a STRING setting that its rule keeps from being null. */
export function textOf(values: ParsedValues, name: string): string {
  const value = optionalTextOf(values, name);
  assert(value !== null, `${name} is there`);
  return value;
}

/** The binary name of a CLASS setting, or null. */
export function optionalClassOf(values: ParsedValues, name: string): string | null {
  const value = values.get(name) ?? null;
  assert(value === null || isClass(value), `${name} is a class`);
  return value?.name ?? null;
}

/** The items of a LIST setting, class objects as their binary names. */
export function namesOf(values: ParsedValues, name: string): readonly string[] {
  const value = values.get(name) ?? null;
  assert(value !== null && typeof value === 'object' && !('kind' in value), `${name} is a list`);
  return value.map((item) => itemName(name, item));
}

function itemName(name: string, item: ConfigValue): string {
  if (typeof item === 'string') return item;
  assert(
    item !== null && typeof item === 'object' && item.kind === 'class',
    `${name} lists texts and classes`,
  );
  return item.name;
}

function isClass(value: ParsedValue): value is ClassValue {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

import type { DocumentFault } from './document-fault';

/** What a text must be like. */
export interface TextRule {
  readonly maxLength: number;
  /** Why a text will not do, in a sentence that ends with a full stop; null when it will. */
  readonly fault?: (text: string) => string | null;
  readonly remedy: string;
}

/** Bounds of a number, both included. */
export interface NumberRule {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** A value as people wrote it, short enough for a sentence. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

/**
 * Reads the fields of one object of a document and notes every fault with its place. A faulty or absent field has
 * its fallback, so that reading goes on to the next fault. Fields that nobody asked for are faults too (`finish`).
 */
export class FieldReader {
  readonly place: string;
  private readonly fields: ReadonlyMap<string, unknown>;
  private readonly asked: string[] = [];
  /** Where faults are noted: shared by all readers of one document. */
  readonly faults: DocumentFault[];

  constructor(value: unknown, place: string, faults: DocumentFault[]) {
    this.place = place;
    this.faults = faults;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) {
      this.note(place, `${shown(value)} is not an object.`, 'Write an object in braces, {…}.');
    }
    this.fields = new Map(isObject ? Object.entries(value) : []);
  }

  /** The place of a field of this object. */
  placeOf(name: string): string {
    return this.place === 'document' ? name : `${this.place}.${name}`;
  }

  /** Notes a fault that the caller found. */
  note(place: string, message: string, remedy: string): void {
    this.faults.push({ place, message, remedy });
  }

  text(name: string, fallback: string | null, rule: TextRule): string {
    const value = this.take(name, fallback === null ? rule.remedy : null);
    if (value === undefined) return fallback ?? '';
    if (typeof value !== 'string') {
      this.note(this.placeOf(name), `${shown(value)} is not a text.`, rule.remedy);
      return fallback ?? '';
    }
    const fault =
      value.length > rule.maxLength
        ? `The text has ${value.length} characters; at most ${rule.maxLength} are possible.`
        : (rule.fault?.(value) ?? null);
    if (fault !== null) this.note(this.placeOf(name), fault, rule.remedy);
    return fault === null ? value : (fallback ?? value.slice(0, rule.maxLength));
  }

  number(name: string, fallback: number | null, rule: NumberRule): number {
    const kind = rule.whole ? 'a whole number' : 'a number';
    const remedy = `Write ${kind} from ${rule.least} to ${rule.most}.`;
    const value = this.take(name, fallback === null ? remedy : null);
    if (value === undefined) return fallback ?? rule.least;
    const isRight =
      typeof value === 'number' &&
      (rule.whole ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
      value >= rule.least &&
      value <= rule.most;
    if (!isRight) this.note(this.placeOf(name), `${shown(value)} will not do here.`, remedy);
    return isRight ? value : (fallback ?? rule.least);
  }

  choice<T extends string>(name: string, fallback: T | null, choices: readonly [T, ...T[]]): T {
    const remedy = `Write one of ${choices.map((choice) => `"${choice}"`).join(', ')}.`;
    const value = this.take(name, fallback === null ? remedy : null);
    if (value === undefined) return fallback ?? choices[0];
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.note(this.placeOf(name), `${shown(value)} will not do here.`, remedy);
    return found ?? fallback ?? choices[0];
  }

  /** A list; `read` gets each item with its place. An absent list is the fallback. */
  list<T>(
    name: string,
    fallback: readonly T[],
    mostItems: number,
    read: (item: unknown, place: string) => T,
  ): readonly T[] {
    const value = this.take(name, null);
    if (value === undefined) return fallback;
    const place = this.placeOf(name);
    if (!Array.isArray(value)) {
      this.note(place, `${shown(value)} is not a list.`, 'Write a list in brackets, […].');
      return fallback;
    }
    if (value.length > mostItems) {
      this.note(place, `The list has ${value.length} entries.`, `At most ${mostItems} are possible.`);
    }
    return value.slice(0, mostItems).map((item, index) => read(item, `${place}[${index}]`));
  }

  /** Settings by name, sorted by it. Numbers and truth values are taken as the text that Kafka would read. */
  settings(name: string): Readonly<Record<string, string>> {
    const value = this.take(name, null);
    if (value === undefined) return {};
    const fields = new FieldReader(value, this.placeOf(name), this.faults);
    const entries: [string, string][] = [];
    for (const [key, written] of [...fields.fields].sort(([one], [other]) => (one < other ? -1 : 1))) {
      if (typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean') {
        entries.push([key, String(written)]);
      } else {
        this.note(
          fields.placeOf(key),
          `${shown(written)} is no setting.`,
          'Write a text, a number, true or false.',
        );
      }
    }
    return Object.fromEntries(entries);
  }

  /** An object within this one; an empty one when it is absent. */
  inner(name: string): FieldReader {
    return new FieldReader(this.take(name, null) ?? {}, this.placeOf(name), this.faults);
  }

  /** Notes every field that was not asked for. */
  finish(): void {
    for (const name of this.fields.keys()) {
      if (this.asked.includes(name)) continue;
      const known = this.asked.map((field) => `"${field}"`).join(', ');
      this.note(this.placeOf(name), 'There is no such field.', `Remove it, or write one of ${known}.`);
    }
  }

  private take(name: string, remedyWhenAbsent: string | null): unknown {
    if (!this.asked.includes(name)) this.asked.push(name);
    const value = this.fields.get(name);
    if (value === undefined && remedyWhenAbsent !== null) {
      this.note(this.placeOf(name), 'This field is needed.', remedyWhenAbsent);
    }
    return value;
  }
}

import { CliFault } from './output';

/** Options and files of a call, as written. */
export interface Arguments {
  readonly files: readonly string[];
  /** The values of each option, in order; a flag has the value ''. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Splits a call into files and options. Throws CliFault for an option that is not known or lacks its value. */
export function parseArguments(
  args: readonly string[],
  valued: readonly string[],
  flags: readonly string[],
): Arguments {
  const files: string[] = [];
  const options = new Map<string, string[]>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const name = arg.slice(2);
    if (!valued.includes(name) && !flags.includes(name)) {
      const known = [...valued, ...flags].map((option) => `--${option}`).join(', ');
      throw new CliFault(`There is no option ${arg}. There are: ${known}.`);
    }
    const value = flags.includes(name) ? '' : args[++i];
    if (value === undefined) throw new CliFault(`${arg} needs a value.`);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { files, options };
}

/** A span of time like `30s`, `500ms` or `2m` in microseconds. */
export function parseSpan(text: string): number {
  const found = /^(\d+(?:\.\d+)?)(us|ms|s|m)?$/.exec(text);
  if (found === null) throw new CliFault(`"${text}" is not a span of time. Write 30s, 500ms or 2m.`);
  const units: Readonly<Record<string, number>> = { us: 1, ms: 1_000, s: 1_000_000, m: 60_000_000 };
  return Math.round(Number(found[1]) * (units[found[2] ?? 's'] ?? 1));
}

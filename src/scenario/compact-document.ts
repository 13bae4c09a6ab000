import { defaultScenario, defaultSeed, defaultZone } from './default-scenario';
import { COMMAND_TYPES } from './read-commands';
import type { ProgramDocument, RunDocument, ScenarioDocument, TimedCommand } from './run-document';

/**
 * Scenarios that links may refer to by name instead of carrying them. A name stands for one text for ever: a changed
 * scenario needs a new name, and the old one stays.
 */
export type KnownScenarios = ReadonlyMap<string, ScenarioDocument>;

/** Fields of a scenario in the order in which links carry them. */
const SCENARIO_FIELDS = [
  'title',
  'platform',
  'brokers',
  'brokerConfig',
  'network',
  'topics',
  'programs',
  'workloads',
] as const satisfies readonly (keyof ScenarioDocument)[];

/**
 * The shortest JSON value that says the same as a document: defaults and what a known scenario has are left out,
 * commands are rows of numbers and names, a program that was changed in one place is told as that change.
 * `expandDocument` reads it.
 */
export function compactDocument(document: RunDocument, known: KnownScenarios): unknown {
  let shortest = compactScenario(document.scenario, '', defaultScenario);
  for (const [name, base] of known) {
    const candidate = compactScenario(document.scenario, name, base);
    if (JSON.stringify(candidate).length < JSON.stringify(shortest).length) shortest = candidate;
  }
  return {
    ...shortest,
    ...(document.seed === defaultSeed ? {} : { n: document.seed }),
    ...(document.commands.length === 0 ? {} : { c: compactCommands(document.commands) }),
    ...(document.atMicros === 0 ? {} : { t: document.atMicros }),
    ...(document.untilMicros === 0 ? {} : { u: document.untilMicros }),
    ...(document.fingerprint === '' ? {} : { f: document.fingerprint.replace('·', '') }),
  };
}

function compactScenario(scenario: ScenarioDocument, name: string, base: ScenarioDocument): object {
  const changed: [string, unknown][] = [];
  for (const field of SCENARIO_FIELDS) {
    const value = field === 'programs' ? compactPrograms(scenario, base) : scenario[field];
    const baseValue = field === 'programs' ? compactPrograms(base, base) : base[field];
    if (JSON.stringify(value) !== JSON.stringify(baseValue)) changed.push([field, value]);
  }
  return {
    ...(name === '' ? {} : { b: name }),
    ...(changed.length === 0 ? {} : { s: Object.fromEntries(changed) }),
  };
}

function compactPrograms(scenario: ScenarioDocument, base: ScenarioDocument): readonly unknown[] {
  return scenario.programs.map((program) => {
    const known = base.programs.find((other) => other.file === program.file);
    return {
      file: program.file,
      text: known === undefined ? program.text : textChange(known.text, program.text),
      ...(program.zone === defaultZone ? {} : { zone: program.zone }),
      ...(program.startMs === 0 ? {} : { startMs: program.startMs }),
      ...(program.client === 'auto' ? {} : { client: program.client }),
    };
  });
}

/** How many characters stay at the start and at the end, and what stands between them. */
function textChange(before: string, after: string): readonly [number, number, string] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [head, tail, after.slice(head, after.length - tail)];
}

/** Each command with its time since the one before it, which is a shorter number. */
function compactCommands(commands: readonly TimedCommand[]): readonly unknown[] {
  let before = 0;
  return commands.map((command) => {
    const row: unknown[] = [COMMAND_TYPES.indexOf(command.type), command.atMicros - before, command.node];
    if ('peer' in command) row.push(command.peer);
    if (command.type === 'SlowLink') row.push(command.extraMs, command.lossPerMillion);
    before = command.atMicros;
    return row;
  });
}

/**
 * The partial document that a compact value stands for, to be read by `completeRunDocument`; what is malformed is
 * passed on as it is, so that the reading finds it. `unknownScenario` is the name of a scenario that this page does
 * not have, empty when there is none.
 */
export function expandDocument(
  compact: unknown,
  known: KnownScenarios,
): { readonly partial: unknown; readonly unknownScenario: string } {
  if (typeof compact !== 'object' || compact === null) return { partial: compact, unknownScenario: '' };
  const { b, s, n, c, t, u, f, ...others } = compact as Record<string, unknown>;
  const base = typeof b === 'string' ? known.get(b) : undefined;
  const partial = {
    ...others,
    scenario: expandScenario(s, base),
    ...(n === undefined ? {} : { seed: n }),
    ...(c === undefined ? {} : { commands: expandCommands(c) }),
    ...(t === undefined ? {} : { atMicros: t }),
    ...(u === undefined ? {} : { untilMicros: u }),
    ...(typeof f === 'string' ? { fingerprint: `${f.slice(0, 8)}·${f.slice(8)}` } : {}),
  };
  return { partial, unknownScenario: b !== undefined && base === undefined ? String(b) : '' };
}

function expandScenario(changed: unknown, base: ScenarioDocument | undefined): unknown {
  if (changed !== undefined && (typeof changed !== 'object' || changed === null)) return changed;
  const fields: Record<string, unknown> = { ...base, ...changed };
  const { programs } = fields;
  if (!Array.isArray(programs)) return fields;
  return { ...fields, programs: programs.map((program) => expandProgram(program, base?.programs ?? [])) };
}

function expandProgram(program: unknown, known: readonly ProgramDocument[]): unknown {
  if (typeof program !== 'object' || program === null) return program;
  const { file, text } = program as { file?: unknown; text?: unknown };
  if (!Array.isArray(text)) return program;
  const [head, tail, between] = text;
  const before = known.find((other) => other.file === file)?.text;
  const isChange = Number.isSafeInteger(head) && Number.isSafeInteger(tail) && typeof between === 'string';
  if (before === undefined || !isChange) return program;
  return { ...program, text: before.slice(0, head) + between + before.slice(before.length - tail) };
}

function expandCommands(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows;
  let before = 0;
  return rows.map((row) => {
    if (!Array.isArray(row)) return row;
    const [number, since, node, peer, extraMs, lossPerMillion] = row;
    const type = COMMAND_TYPES[number];
    if (type === undefined || typeof since !== 'number') return row;
    before += since;
    const command = { type, atMicros: before, node };
    if (type === 'SlowLink') return { ...command, peer, extraMs, lossPerMillion };
    return type === 'CutLink' || type === 'HealLink' ? { ...command, peer } : command;
  });
}

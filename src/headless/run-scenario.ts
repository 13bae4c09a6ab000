import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { languageOf } from '../base/program-language';
import { formatMicros } from '../engine/clock';
import type { Trace } from '../engine/trace';
import { FACTS } from '../platforms/kafka/trace';
import { type DocumentFault, faultText } from '../scenario/document-fault';
import { completeRunDocument, parseRunDocument, type ReadRunDocument } from '../scenario/parse-run-document';
import type { ProgramDocument, RunDocument } from '../scenario/run-document';
import { keepsFromRunning } from '../session/keeps-from-running';
import { Session } from '../session/session';
import { Story } from '../session/story';
import { compileProgram } from '../snippets/compile-program';
import { inputRemarks } from '../snippets/input-remarks';
import { parseArguments, parseSpan } from './arguments';
import { clientOption, readProgram, readText } from './files';
import { outcome } from './outcome';
import { CliFault, out } from './output';

/** How far a run goes when nobody says so and no program ends before. */
const DEFAULT_UNTIL = 30_000_000;

/** How long programs are waited for when nobody says until when. */
const LONGEST_WAIT = 600_000_000;

/** Simulated time between two looks whether all programs have ended. */
const LOOK_EVERY = 100_000;

/** `sim run`. */
export function runScenario(args: readonly string[]): number {
  const { files, options } = parseArguments(
    args,
    ['program', 'seed', 'until', 'trace', 'client'],
    ['console', 'json'],
  );
  if (files.length > 1) throw new CliFault('sim run takes one scenario.');
  const document = readDocument(files[0], options);
  const session = new Session(compileProgram);
  const { diagnostics, faults } = session.open({ document: { ...document, atMicros: 0 } });
  if (faults.length > 0) throw new CliFault(faultList(files[0], faults));
  const errors = diagnostics.filter(keepsFromRunning);
  for (const { rendered } of errors) out.error(`${rendered}\n`);
  if (errors.length > 0) return 1;
  runOn(session, options.get('until')?.[0]);
  const story = new Story(session.run.world);
  const refused = story.linesOf(FACTS.CommandRefused);
  for (const { text } of refused) out.error(`${text}\n`);
  if (!options.has('json')) printInputRemarks(session.document().scenario.programs);
  const [traceFile] = options.get('trace') ?? [];
  if (traceFile !== undefined) writeTrace(traceFile, story);
  if (options.has('json')) out.write(`${JSON.stringify(outcome(session, story), null, 2)}\n`);
  else if (options.has('console')) printConsole(session);
  else printEvents(session, story);
  return 0;
}

function readDocument(
  file: string | undefined,
  options: ReadonlyMap<string, readonly string[]>,
): RunDocument {
  const read = file === undefined ? completeRunDocument({}) : readScenario(file);
  if (read.kind === 'faults') {
    throw new CliFault(faultList(file, read.faults));
  }
  const seed = options.get('seed')?.[0];
  if (seed !== undefined && !/^\d+$/.test(seed))
    throw new CliFault(`--seed is a whole number, not "${seed}".`);
  const client = clientOption(options);
  const added = (options.get('program') ?? []).map(
    (path): ProgramDocument => ({
      file: basename(path),
      text: readProgram(path),
      zone: 'a',
      startMs: 0,
      client,
    }),
  );
  const { scenario } = read.document;
  return {
    ...read.document,
    seed: seed === undefined ? read.document.seed : Number(seed),
    scenario: { ...scenario, programs: [...scenario.programs, ...added] },
  };
}

/** What programs read and were not given: nobody who looks at a terminal sees it elsewhere. */
function printInputRemarks(programs: readonly ProgramDocument[]): void {
  for (const { file, text } of programs) {
    const remarks = inputRemarks(languageOf(file) ?? 'java', text);
    for (const remark of remarks) out.error(`${file}:${remark.line}: ${remark.text}\n`);
  }
}

function faultList(file: string | undefined, faults: readonly DocumentFault[]): string {
  return `${file ?? 'The scenario'} has faults:\n${faults.map(faultText).join('\n')}`;
}

/** A file holds a whole run document, or a scenario alone. */
function readScenario(file: string): ReadRunDocument {
  const text = readText(file);
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (value !== null && typeof value === 'object' && !('scenario' in value)) {
      return completeRunDocument({ scenario: value });
    }
  } catch {
    return parseRunDocument(text);
  }
  return parseRunDocument(text);
}

/** Goes to the end: the moment asked for, or when every program has ended. */
function runOn(session: Session, until: string | undefined): void {
  const { run } = session;
  if (until !== undefined) {
    run.seek(parseSpan(until));
    return;
  }
  const { programs } = run.world;
  if (programs.lines().length === 0) {
    run.seek(DEFAULT_UNTIL);
    return;
  }
  const areDone = () => programs.lines().every(({ state }) => state === 'ended' || state === 'failed');
  while (!areDone() && run.now < LONGEST_WAIT) run.seek(run.now + LOOK_EVERY);
}

function printConsole(session: Session): void {
  for (const { stream, text } of session.run.world.programs.console()) {
    if (stream === 'stderr') out.error(`${text}\n`);
    else out.write(`${text}\n`);
  }
}

function printEvents(session: Session, story: Story): void {
  const { trace } = story.vocabulary;
  for (let seq = 0; seq < trace.length; seq++) {
    const { timeMicros, kind, text } = story.line(seq);
    if (story.isNotable(seq) || kind === 'ConsolePrinted') out.write(`${formatMicros(timeMicros)} ${text}\n`);
  }
  const { run } = session;
  out.write(`${formatMicros(run.now)} end: ${run.frontierEvents} events, fingerprint ${run.fingerprint()}\n`);
}

function writeTrace(file: string, story: Story): void {
  const { trace } = story.vocabulary;
  const lines: string[] = [];
  for (let seq = 0; seq < trace.length; seq++) lines.push(JSON.stringify(traceLine(trace, story, seq)));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function traceLine(trace: Trace, story: Story, seq: number): Record<string, unknown> {
  const { columns } = trace.facts;
  const { timeMicros, kind, text } = story.line(seq);
  const fields = Object.keys(trace.kinds[columns.kind.at(seq)]?.fields ?? {});
  const numbers = fields.map((name, i) => [name, columns[(['a', 'b', 'c', 'd'] as const)[i] ?? 'a'].at(seq)]);
  const node = story.vocabulary.nodeName(columns.node.at(seq));
  return { seq, timeMicros, kind, node, ...Object.fromEntries(numbers), cause: columns.cause.at(seq), text };
}

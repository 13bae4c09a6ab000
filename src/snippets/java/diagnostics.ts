/** What is wrong with Java programs, as the page shows it: comes with the first program that something is wrong with. */
import type { CompileDiagnostic } from '../../interpreter/java/compile/compile-program';
import type { Diagnostic } from '../../interpreter/java/diagnostics/diagnostic';
import { formatDiagnostic } from '../../interpreter/java/diagnostics/format';
import { diagnosticAt } from '../../interpreter/java/diagnostics/place-in-text';
import { syntaxDiagnostic } from '../../interpreter/java/diagnostics/syntax-diagnostic';
import type { SyntaxFault } from '../../interpreter/java/parser/fault';
import type { CompilationUnit } from '../../interpreter/java/syntax/declarations';
import type { CodeDiagnostic, ProgramRemark } from '../program-lines';
import { methodCallAt } from './tree-walk';

/** A text that is no Java. */
export function ofSyntax(file: string, text: string, fault: SyntaxFault): CodeDiagnostic {
  return rendered(syntaxDiagnostic(file, text, fault), text);
}

/**
 * The faults of the code generator in a program that javac accepts, without what only follows from a class that the
 * checker has told about in `known`.
 */
export function ofGaps(
  faults: readonly CompileDiagnostic[],
  known: readonly Diagnostic[],
  text: string,
): readonly CodeDiagnostic[] {
  const isKnown = known.some(({ severity }) => severity === 'unsupported');
  const own = isKnown
    ? faults.filter(({ message }) => message.endsWith(' is not supported by the simulator'))
    : faults;
  const all = own.map((each) => ofGap(each, text));
  return all.filter(({ rendered }, index) => all.findIndex((each) => each.rendered === rendered) === index);
}

function ofGap({ fileName, at, message }: CompileDiagnostic, text: string): CodeDiagnostic {
  const hint = 'The real library has it; the simulator does not play it.';
  const found = {
    severity: 'unsupported',
    stage: 'attribute',
    fileName,
    message,
    details: [],
    hint,
    at,
  } as const;
  return rendered(diagnosticAt(found, text), text);
}

/** What the checker tells, as the page shows it. */
export function rendered(diagnostic: Diagnostic, text: string): CodeDiagnostic {
  const { fileName, severity, from, to, line, column, message, hint } = diagnostic;
  return {
    program: fileName,
    severity,
    from,
    to,
    line,
    column,
    message,
    rendered: formatDiagnostic(diagnostic, text),
    hint,
  };
}

/** What Kafka 4.0 removed, by the name of the method that the first error is about. */
const removed: ReadonlyMap<string, string> = new Map([
  ['poll', 'poll(long)'],
  ['committed', 'committed(TopicPartition)'],
  ['all', 'DescribeTopicsResult.all()'],
  ['values', 'DescribeTopicsResult.values()'],
]);

/** That a program runs only with the 3.9 client, and why; `diagnostics` are those with the 4.3 client. */
export function removedRemark(unit: CompilationUnit, diagnostics: readonly CodeDiagnostic[]): ProgramRemark {
  const [first] = diagnostics;
  const call = first === undefined ? undefined : methodCallAt(unit, first.from);
  const what =
    (call === undefined ? undefined : removed.get(call.name)) ?? 'Something that this program uses';
  return {
    text: `${what} was removed in Kafka 4.0: this program runs with the 3.9 client's API and defaults.`,
    line: first?.line ?? 0,
    change: null,
  };
}

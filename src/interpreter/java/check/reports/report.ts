/** Collects diagnostics in javac's words. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { diagnosticAt } from '../../diagnostics/place-in-text';
import { semanticHint } from '../../diagnostics/semantic-hints';
import type { CompilationUnit } from '../../syntax/declarations';
import type { Reporter, Round, Wording } from '../reporter';
import type { Type } from '../types';
import { TypeText } from './type-text';
import { inWords } from './words';

const ROUNDS: readonly Round[] = ['imports', 'headers', 'members', 'late imports', 'bodies'];

/** The diagnostics of one file. javac reports at most one error a place, and so do we. */
export class Report implements Reporter {
  readonly #unit: CompilationUnit;
  readonly #found: Diagnostic[] = [];
  readonly #places = new Set<number>();
  readonly #ranks: number[] = [];
  #hasForeignPackage = false;
  round: Round = 'imports';

  constructor(unit: CompilationUnit) {
    this.#unit = unit;
  }

  get diagnostics(): readonly Diagnostic[] {
    const order = this.#found.map((each, index) => ({ each, index, rank: this.#ranks[index] ?? 0 }));
    order.sort((left, right) => left.rank - right.rank || left.index - right.index);
    return order.map(({ each }) => each);
  }

  get hasErrors(): boolean {
    return this.#found.some((each) => each.severity === 'error');
  }

  error(stage: Diagnostic['stage'], at: number, message: string, ...details: readonly string[]): void {
    this.#add('error', stage, at, message, details);
  }

  typed(at: number, types: readonly Type[], wording: Wording): void {
    const text = new TypeText(this.#unit.text);
    text.note(types);
    const [message = '', ...details] = wording(text);
    this.#add('error', 'attribute', at, message, [...details, ...text.where()]);
  }

  remark(severity: 'warning' | 'unsupported', at: number, types: readonly Type[], wording: Wording): void {
    const words = new TypeText(this.#unit.text);
    words.note(types);
    const [message = ''] = wording(words);
    this.#addRemark(severity, at, message, semanticHint(message));
  }

  foreignPackage(at: number, name: string, hint: string): void {
    this.#hasForeignPackage = true;
    this.#addRemark('unsupported', at, `package ${name} is not supported by the simulator`, hint);
  }

  #addRemark(severity: 'warning' | 'unsupported', at: number, message: string, hint: string): void {
    const { fileName, text } = this.#unit;
    const found = { severity, stage: 'attribute', fileName, message, details: [], hint, at } as const;
    if (this.#found.some((each) => each.at === at && each.message === message)) return;
    this.#ranks.push(ROUNDS.indexOf('bodies'));
    this.#found.push(diagnosticAt(found, text));
  }

  #mayBeForeign(message: string): boolean {
    if (!this.#hasForeignPackage || this.round.endsWith('imports')) return false;
    return /^(cannot find symbol|package \w+ does not exist)$/.test(message);
  }

  #add(
    severity: Diagnostic['severity'],
    stage: Diagnostic['stage'],
    at: number,
    name: string,
    lines: readonly string[],
  ): void {
    const message = inWords(name);
    const details = lines.map(inWords);
    if (this.#places.has(at) || this.#mayBeForeign(message)) return;
    this.#places.add(at);
    const { fileName, text } = this.#unit;
    const hint = semanticHint(message, details);
    this.#ranks.push(stage === 'flow' ? ROUNDS.length : ROUNDS.indexOf(this.round));
    this.#found.push(diagnosticAt({ severity, stage, fileName, message, details, hint, at }, text));
  }
}

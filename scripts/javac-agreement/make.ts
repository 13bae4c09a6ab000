/** Writes the mutants for the judge, and afterwards folds its answers into the golden file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edit, meaningEdit, randomStream, tokenEdit } from './mutants';

const PROGRAMS = 'test/programs/java';

interface Mutant {
  readonly file: string;
  readonly kind: 'token' | 'meaning';
  readonly edit: Edit;
}

function mutantsOf(files: readonly string[], count: number): Mutant[] {
  const draw = randomStream(20_260_729);
  const mutants: Mutant[] = [];
  const seen = new Set<string>();
  while (mutants.length < count) {
    const file = files[draw(files.length)] ?? '';
    const text = readFileSync(join(PROGRAMS, file), 'utf8');
    const kind = draw(2) === 0 ? 'token' : 'meaning';
    const edit = kind === 'token' ? tokenEdit(text, draw) : meaningEdit(text, draw);
    if (!edit || text.slice(edit.start, edit.end) === edit.text) continue;
    const key = `${file} ${edit.start} ${edit.end} ${edit.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    mutants.push({ file, kind, edit });
  }
  return mutants;
}

function writeMutants(target: string, files: readonly string[], count: number): void {
  const mutants = mutantsOf(files, count);
  const records = mutants.map(({ file, edit }, id) => {
    const text = readFileSync(join(PROGRAMS, file), 'utf8');
    const mutated = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    return `${id} ${file} ${file === 'OldPoll.java' ? 'old' : 'new'} ${mutated.length}\n${mutated}\n`;
  });
  writeFileSync(join(target, 'mutants.txt'), records.join(''));
  writeFileSync(join(target, 'mutants.json'), JSON.stringify(mutants));
}

/** One row: file, kind (0 token, 1 meaning), start, end, text; then for an error its stage (1 parse, 2 check), line, column, message. */
function fold(target: string, files: readonly string[], producedBy: unknown): void {
  const mutants = JSON.parse(readFileSync(join(target, 'mutants.json'), 'utf8')) as Mutant[];
  const messages = new Map<string, number>();
  const rows: (string | number)[][] = [];
  for (const line of readFileSync(join(target, 'judged.txt'), 'utf8').trimEnd().split('\n')) {
    const [id, stage, errorLine, column, message] = line.split('\t');
    const mutant = mutants[Number(id)];
    if (!mutant || stage === 'crash') continue;
    const { file, kind, edit } = mutant;
    const row = [files.indexOf(file), kind === 'token' ? 0 : 1, edit.start, edit.end, edit.text];
    if (stage !== 'none' && message !== undefined) {
      const plain = JSON.parse(`"${message.replaceAll('"', '\\"')}"`) as string;
      if (!messages.has(plain)) messages.set(plain, messages.size);
      row.push(stage === 'parse' ? 1 : 2, Number(errorLine), Number(column), messages.get(plain) ?? 0);
    }
    rows.push(row);
  }
  const body = rows.map((row) => JSON.stringify(row)).join(',\n');
  const header = JSON.stringify({ producedBy, files, messages: [...messages.keys()] }, null, 1).slice(0, -2);
  writeFileSync('test/golden/javac-agreement.json', `${header},\n "mutants": [\n${body}\n]}\n`);
}

const [step, target = '', filesArgument = '', extra = ''] = process.argv.slice(2);
const files = filesArgument.split(',');
if (step === 'write') writeMutants(target, files, Number(extra));
else fold(target, files, JSON.parse(extra));

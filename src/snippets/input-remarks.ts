import type { ProgramLanguage } from '../base/program-language';
import type { ProgramRemark } from './program-lines';

/** Something that a program is given from outside on a real machine, and not here. */
interface Input {
  /** How it is read, in a text without comments and with empty strings; the first group is what is named. */
  readonly read: (text: string) => RegExp | null;
  readonly told: (what: string) => string;
}

const argumentsOf = (what: string, read: string): string =>
  `The program reads its arguments, and a run gives it none: ${what} is empty, as when it is started without any. Write the value into the program where it reads ${read}.`;
const noInput = (what: string): string =>
  `The program reads ${what}, where nobody types anything in a run: it is at its end at once. Write what is to be read into the program.`;
const noVariables = (what: string, nothing: string): string =>
  `The program reads environment variables, and a run sets none: ${what} finds ${nothing}. Write the value into the program, or a default.`;

/** The parameter of `main`, once it is used. */
function mainParameter(text: string): RegExp | null {
  const declared =
    /\bmain\s*\(\s*(?:final\s+)?String\s*(?:(?:\[\s*\]|\.\.\.)\s*(\w+)|(\w+)\s*\[\s*\])\s*\)/.exec(text);
  const name = declared?.[1] ?? declared?.[2];
  return name === undefined
    ? null
    : new RegExp(`(?<![\\w.])(${name})\\b(?!\\s*(?:\\[\\s*\\]|\\)\\s*(?:throws|\\{)))`);
}

const inputs: Readonly<Record<ProgramLanguage, readonly Input[]>> = {
  java: [
    { read: mainParameter, told: (what) => argumentsOf(what, `${what}[0]`) },
    { read: () => /\b(System\s*\.\s*(?:in\b|console\b))/, told: noInput },
    { read: () => /\b(System\s*\.\s*getenv)\b/, told: (what) => noVariables(what, 'null') },
  ],
  python: [
    {
      read: () => /(?<![\w.]|\bimport\s[^\n]*)((?:sys\s*\.\s*)?argv)\b(?!\s*\[\s*0\s*\])/,
      told: (what) => argumentsOf(`${what}[1:]`, `${what}[1]`),
    },
    { read: () => /(?<![\w.])(sys\s*\.\s*stdin\b|input)\s*(?:\(|\.|:|\))/, told: noInput },
    {
      read: () => /(?<![\w.])((?:os\s*\.\s*)?(?:environ|getenv))\s*[.([]/,
      told: (what) => noVariables(what, 'nothing'),
    },
  ],
  javascript: [
    {
      read: () => /(?<![\w.])(process\s*\.\s*argv)\b(?!\s*\[\s*[01]\s*\])/,
      told: (what) => argumentsOf(`${what}.slice(2)`, `${what}[2]`),
    },
    { read: () => /(?<![\w.])(process\s*\.\s*stdin)\b/, told: noInput },
    { read: () => /(?<![\w.])(process\s*\.\s*env)\b/, told: (what) => noVariables(what, 'undefined') },
  ],
};

/** Comments, and texts of one line or several. */
const SILENT: Readonly<Record<ProgramLanguage, RegExp>> = {
  java: /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
  python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
  javascript: /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
};

/**
 * What to tell of a program that reads what a run does not give it: arguments, standard input, environment variables. It
 * finds all three empty, as a real program does that is started without them. One remark for each, at the first place.
 */
export function inputRemarks(language: ProgramLanguage, text: string): readonly ProgramRemark[] {
  const code = text.replace(SILENT[language], (silent) => silent.replace(/[^\n]/g, ' '));
  return inputs[language].flatMap(({ read, told }) => {
    const found = read(code)?.exec(code);
    if (found === null || found === undefined) return [];
    const line = code.slice(0, found.index).split('\n').length;
    return [{ text: told((found[1] ?? '').replace(/\s/g, '')), line, change: null }];
  });
}

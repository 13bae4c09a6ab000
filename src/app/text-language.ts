import type { ProgramLanguage } from '../base/program-language';

/** A sign of a language: a line, without what indents it, that no program of another language has so near its top. */
interface Sign {
  readonly language: ProgramLanguage;
  readonly line: RegExp;
}

/**
 * Signs in the order in which they are looked for; the first line that has one decides. Imports: Java's end with a
 * semicolon and name a class by its package (JLS 7.5), Python's do neither, JavaScript's name a text.
 */
const signs: readonly Sign[] = [
  { language: 'python', line: /^#!.*\bpython/ },
  { language: 'javascript', line: /^#!.*\b(?:node|deno|bun)\b/ },
  { language: 'java', line: /^#!.*\b(?:java|jbang)\b/ },
  // A private member of a JavaScript class begins with # as well.
  { language: 'python', line: /^#(?![\w$]+\s*(?:[=;(]|$))/ },
  { language: 'python', line: /^[rRuUbB]?(?:"""|''')/ },
  { language: 'javascript', line: /^(['"])use strict\1/ },

  { language: 'java', line: /^package\s+[\w.]+\s*;/ },
  { language: 'java', line: /^import\s+static\b/ },
  { language: 'java', line: /^import\s+(?:\w+\s*\.\s*)+(?:\w+|\*)\s*;/ },
  // The semicolon is missing: javac is to say so.
  {
    language: 'java',
    line: /^import\s+(?:java|javax|jakarta|org|com|io|net)\.[\w.]+(?:\.\*)?\s*(?:\/[/*]|$)/,
  },
  { language: 'javascript', line: /^import\s*(?:['"`({*]|[\w$]+\s*,\s*[{*]|[\w$]+\s+from\s*['"])/ },
  { language: 'python', line: /^from\s+[\w.]+\s+import\b/ },
  { language: 'python', line: /^import\s+(?:[\w.]+\s+as\s+\w+|(?:\w+\.)*[a-z_]\w*)\s*(?:,.*)?(?:#.*|\\)?$/ },
  { language: 'python', line: /^import\s+[a-z_]\w*\s*;/ },

  { language: 'javascript', line: /^(?:const|let|var)\s+(?:[{[]|[\w$]+\s*(?:[=;,]|$))/ },
  { language: 'javascript', line: /^(?:async\s+)?function\b/ },
  { language: 'javascript', line: /^export\s+(?:default|const|let|var|class|async|function|\{|\*)/ },
  {
    language: 'javascript',
    line: /^(?:module\.exports|exports\.[\w$]+|require\s*\(|process\.|console\.|await\s)/,
  },
  { language: 'javascript', line: /^(?:!function\b|;?\(\s*(?:async\b|function\b|\(\)\s*=>))/ },
  { language: 'javascript', line: /^(?:constructor\s*\(|(?:static\s+)?async\s+\*?[\w$]+\s*\()/ },
  { language: 'javascript', line: /^class\s+[\w$]+\s+extends\s+[\w$.]+\s*\(/ },

  { language: 'python', line: /^(?:async\s+)?def\s+\w+\s*\(/ },
  { language: 'python', line: /^class\s+\w+\s*(?:\([^)]*\))?\s*:/ },
  { language: 'python', line: /^(?:if|elif|while|for|with|try|else|except|finally)\b.*:\s*(?:#.*)?$/ },
  { language: 'python', line: /^print\s*\((?!.*;\s*$)/ },

  { language: 'java', line: /^(?:public|private|protected|abstract|final|sealed|non-sealed|strictfp)\s/ },
  { language: 'java', line: /^static\s+(?:\{|(?!async\b|get\b|set\b)[\w$.<>[\],? ]+\s[\w$]+\s*[=;(])/ },
  { language: 'java', line: /^(?:interface|enum|record|@interface)\s+[\w$]+/ },
  { language: 'java', line: /^class\s+[\w$]+\s*(?:<|(?:extends\s+[\w$.<>, ]+\s+)?implements\b)/ },
  {
    language: 'java',
    line: /^(?:void|int|long|double|float|boolean|char|byte|short|String)(?:\[\])*\s+[\w$]+\s*[=;(,]/,
  },
  { language: 'java', line: /^[A-Z]\w*<[^=]*>\s+[\w$]+\s*[=;(]/ },
];

/** Assignments without a keyword: sloppy JavaScript has them, too, but nobody begins a program with one. */
const PYTHON_ASSIGNMENT = /^[A-Za-z_]\w*(?:\s*:\s*[\w[\], ]+)?\s*=(?!=)(?!.*;\s*$)/;

/**
 * The language that a program is written in, as its first lines tell; `otherwise` when they could be of several.
 * Comments are passed over as Java and JavaScript write them, for Python's are a sign of it.
 */
export function languageOfText(text: string, otherwise: ProgramLanguage): ProgramLanguage {
  let isFirst = true;
  let beginsWithAssignment = false;
  let rest = text.replace(/^\uFEFF/, '');
  while (rest !== '') {
    const passed = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/.exec(rest);
    if (passed !== null) {
      rest = rest.slice(passed[0].length);
      continue;
    }
    const end = rest.indexOf('\n');
    const line = (end < 0 ? rest : rest.slice(0, end)).trimEnd();
    const sign = signs.find(({ line: looksSo }) => looksSo.test(line));
    if (sign !== undefined) return sign.language;
    beginsWithAssignment ||= isFirst && PYTHON_ASSIGNMENT.test(line);
    isFirst = false;
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  // Statements outside of a class are nothing that Java has.
  return beginsWithAssignment && otherwise === 'java' ? 'python' : otherwise;
}

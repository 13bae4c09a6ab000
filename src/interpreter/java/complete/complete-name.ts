/** Proposals for a name that stands alone: variables of the file, and classes. */

import type { Completion, Completions } from '../../completion';
import type { World } from '../check/world';
import type { Token } from '../lexer/token';
import { VALUE_PRIMITIVES, type WrittenTypes } from './written-types';

/** Most classes that are proposed for a name: more than these nobody reads. */
const MOST_CLASSES = 60;

/** What names mean at a place. */
export interface NameContext {
  readonly world: World;
  readonly types: WrittenTypes;
}

/** The names that begin like the one that is being typed, and the classes, imported or not. */
export function completeName(
  text: string,
  tokens: readonly Token[],
  typed: Token,
  { world, types }: NameContext,
): Completions {
  const beginning = typed.name.toLowerCase();
  const begins = (name: string) => name.toLowerCase().startsWith(beginning);
  const options: Completion[] = variablesIn(tokens, typed).filter(({ name }) => begins(name));
  for (const qualifiedName of world.libraryClassNames()) {
    const dot = qualifiedName.lastIndexOf('.');
    const simpleName = qualifiedName.slice(dot + 1);
    if (!begins(simpleName)) continue;
    if (options.length >= MOST_CLASSES) break;
    const meant = types.classNamed(simpleName);
    options.push({
      name: simpleName,
      kind: 'class',
      detail: qualifiedName.slice(0, dot),
      takesArguments: false,
      // Of two classes of one name only one can be imported: the other is written in full by whoever wants it.
      importLine: meant === null ? importLine(text, tokens, qualifiedName) : null,
    });
  }
  return { from: typed.start, options };
}

/** Names that are declared somewhere in the file: what stands before `=`, `;`, `:`, `)` or `,` behind a type. */
function variablesIn(tokens: readonly Token[], typed: Token): Completion[] {
  const names = new Set<string>();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]?.kind ?? '';
    const next = tokens[index + 1]?.kind ?? '';
    const followsType =
      before === 'identifier' || before === '>' || before === ']' || VALUE_PRIMITIVES.has(before);
    if (token.kind === 'identifier' && token !== typed && followsType && ENDS_NAME.test(next))
      names.add(token.name);
  });
  return [...names].map((name) => ({
    name,
    kind: 'variable' as const,
    detail: '',
    takesArguments: false,
    importLine: null,
  }));
}

const ENDS_NAME = /^[=;:),(]$/;

/** Behind the last import, else behind the package line, else at the start. */
function importLine(text: string, tokens: readonly Token[], name: string): Completion['importLine'] {
  let end = 0;
  let isInHead = false;
  for (const { kind, end: tokenEnd } of tokens) {
    if (kind === 'import' || kind === 'package') isInHead = true;
    else if (kind === ';' && isInHead) {
      end = tokenEnd;
      isInHead = false;
    } else if (kind === '{') break;
  }
  const newline = end === 0 ? -1 : text.indexOf('\n', end);
  if (end > 0 && newline < 0) return { at: end, text: `\nimport ${name};\n` };
  return { at: newline + 1, text: `import ${name};\n` };
}

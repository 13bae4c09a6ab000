/** How javac shows an argument whose type depends on its context: its source, squeezed into 20 characters. */
import type { Expression } from '../../syntax/expressions';

const LONGEST = 20;

/** The expression as javac's `Pretty.toSimpleString` shows it, near enough. */
export function sourceSnippet(expression: Expression, text: string): string {
  if (expression.kind === 'Parenthesized') return sourceSnippet(expression.inner, text);
  const source = printed(expression, text).trim().replace(/\s+/g, ' ');
  if (source.length < LONGEST) return source;
  const head = Math.trunc(((LONGEST - 5) * 2) / 3);
  const tail = LONGEST - 5 - head;
  return `${source.slice(0, head)}[...]${source.slice(-tail)}`;
}

function printed(expression: Expression, text: string): string {
  if (expression.kind !== 'Lambda') return text.slice(expression.start, expression.end);
  const parameters = expression.parameters.map((each) => {
    const type = each.type ? `${text.slice(each.type.start, each.type.end)} ` : '';
    return `${type}${each.name}`;
  });
  const separator = expression.parameters.some((each) => each.type) ? ', ' : ',';
  return `(${parameters.join(separator)})->${text.slice(expression.body.start, expression.body.end)}`;
}

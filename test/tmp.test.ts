import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { compileJavaScript } from '../src/interpreter/javascript/compile/compile-javascript';
import { javaScriptLibrary } from '../src/interpreter/javascript/library/javascript-library';
import '../src/interpreter/javascript/library/run-javascript';
test('x', () => {
  const { recorded } = JSON.parse(readFileSync('scripts/node-agreement/syntax-errors.json', 'utf8'));
  for (const { text, message, line, column } of recorded) {
    const f = compileJavaScript(javaScriptLibrary(['language', 'syntax']), 's.js', text).fault;
    if (message !== (f?.message ?? null)) console.log(JSON.stringify(text), '\n   V8:', message, line, column, '\n   our:', f?.message, f?.from);
  }
});

// What few programs ask of console.
import { hidden, microsNow } from '../node/hidden.js';

const { line } = hidden;
let indent = '';
hidden.indented = (text) => (indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`));
const counts = {};
const clocks = {};
const milliseconds = (ms) => (ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`);
// A row for each entry, a column for each property that some row has, and one for rows that are no objects.
const tableText = (rows) => {
  const columns = [];
  let hasValues = false;
  for (const key of Object.keys(rows)) {
    const row = rows[key];
    if (!$isObject(row)) hasValues = true;
    else for (const name of Object.keys(row)) if (!columns.includes(name)) columns.push(name);
  }
  const heads = ['(index)', ...columns, ...(hasValues ? ['Values'] : [])];
  const body = Object.keys(rows).map((key) => {
    const row = rows[key];
    const cells = columns.map((name) => ($isObject(row) && name in row ? $inspect(row[name], 0) : ''));
    return [key, ...cells, ...(hasValues ? [$isObject(row) ? '' : $inspect(row)] : [])];
  });
  const widths = heads.map(
    (head, index) => Math.max(...[heads, ...body].map((cells) => cells[index].length)) + 2,
  );
  const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const shown = (cells) => `│${cells.map((cell, index) => ` ${cell}`.padEnd(widths[index])).join('│')}│`;
  return [
    rule('┌', '┬', '┐'),
    shown(heads),
    rule('├', '┼', '┤'),
    ...body.map(shown),
    rule('└', '┴', '┘'),
  ].join('\n');
};
Object.assign(console, {
  trace: (...args) => line('err', [new Error($format(args)).stack.replace('Error', 'Trace')]),
  dir: (value, options) => line('out', [$inspect(value, options?.depth)]),
  assert: (holds, ...args) => {
    if (!holds)
      line('err', args.length === 0 ? ['Assertion failed'] : [`Assertion failed: ${$format(args)}`]);
  },
  group: (...args) => {
    if (args.length > 0) line('out', args);
    indent += '  ';
  },
  groupEnd: () => {
    indent = indent.slice(2);
  },
  count: (label = 'default') => {
    counts[label] = (counts[label] ?? 0) + 1;
    line('out', [`${label}: ${counts[label]}`]);
  },
  time: (label = 'default') => {
    clocks[label] = microsNow();
  },
  timeEnd: (label = 'default') => {
    line('out', [`${label}: ${milliseconds(microsNow() - clocks[label])}`]);
    delete clocks[label];
  },
  table: (rows) => line('out', [$isObject(rows) ? tableText(rows) : $inspect(rows)]),
});

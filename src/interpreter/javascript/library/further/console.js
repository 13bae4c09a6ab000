// What few programs ask of console.
import { hidden, microsNow, print } from '../node/hidden.js';

const { process } = globalThis;
let indent = '';
// Shows values. Where the program has its own way of showing one, it is called, and all is shown anew.
hidden.shown = (show) => {
  const answers = [];
  for (;;)
    try {
      $keep('answers', answers);
      return show();
    } catch (question) {
      if (!Array.isArray(question)) throw question;
      const [self, method, ...args] = question;
      answers.push([method.call(self, ...args, {}, hidden.inspected), ...question]);
    }
};
hidden.inspected = (value, options) => hidden.shown(() => $show(value, options));
const line = (stream, args) => {
  const text = hidden.shown(() => $format(args));
  print(stream, `${indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`)}\n`);
};
hidden.line = line;
const counts = {};
const clocks = {};
const milliseconds = (ms) => (ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`);
const tableOf = (heads, body) => {
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
// What has properties of its own is shown no further.
const cell = (value) => {
  const isDeep =
    $isObject(value) && Object.values(value).some((each) => $isObject(each) && Object.keys(each).length > 0);
  return hidden.inspected(value, { depth: isDeep ? -1 : 0, breakLength: 1 / 0 });
};
// A row for each entry, a column for each property that some row has, and one for rows that are no objects.
const tableText = (data, wanted) => {
  const isMap = data instanceof Map;
  const isKeyed = isMap || data instanceof Set;
  const rows = isKeyed ? [...data.values()] : data;
  const index = isKeyed ? '(iteration index)' : '(index)';
  if (isMap) {
    const pairs = [...data].map(([key, value], at) => [$text(at), cell(key), cell(value)]);
    return tableOf([index, 'Key', 'Values'], pairs);
  }
  const columns = wanted ? [...wanted] : [];
  let hasValues = false;
  for (const key of Object.keys(rows)) {
    const row = rows[key];
    if (!$isObject(row) || $isFunction(row)) hasValues = true;
    else if (!wanted) for (const name of Object.keys(row)) if (!columns.includes(name)) columns.push(name);
  }
  const heads = [index, ...columns, ...(hasValues ? ['Values'] : [])];
  const body = Object.keys(rows).map((key) => {
    const row = rows[key];
    const hasColumns = $isObject(row) && !$isFunction(row);
    const cells = columns.map((name) => (hasColumns && Object.hasOwn(row, name) ? cell(row[name]) : ''));
    return [key, ...cells, ...(hasValues ? [hasColumns ? '' : cell(row)] : [])];
  });
  return tableOf(heads, body);
};
const group = (...args) => {
  if (args.length > 0) line('out', args);
  indent += '  ';
};
const elapsed = (label, args, name) => {
  if (clocks[label] === undefined) {
    process.emitWarning(`No such label '${label}' for console.${name}()`);
    return false;
  }
  line('out', [`${label}: ${milliseconds(microsNow() - clocks[label])}`, ...args]);
  return true;
};
Object.assign(console, {
  trace: (...args) => line('err', [new Error($format(args)).stack.replace('Error', 'Trace')]),
  dir: (value, options) => line('out', [hidden.inspected(value, options)]),
  dirxml: console.log,
  assert: (holds, ...args) => {
    if (holds) return;
    const [first, ...rest] = args;
    line('err', [args.length === 0 ? 'Assertion failed' : `Assertion failed: ${first}`, ...rest]);
  },
  group,
  groupCollapsed: group,
  groupEnd: () => {
    indent = indent.slice(2);
  },
  count: (label = 'default') => {
    counts[label] = (counts[label] ?? 0) + 1;
    line('out', [`${label}: ${counts[label]}`]);
  },
  countReset: (label = 'default') => {
    counts[label] = 0;
  },
  time: (label = 'default') => {
    clocks[label] = microsNow();
  },
  timeLog: (label = 'default', ...args) => {
    elapsed(label, args, 'timeLog');
  },
  timeEnd: (label = 'default') => {
    if (elapsed(label, [], 'timeEnd')) delete clocks[label];
  },
  table: (rows, columns) => line('out', [$isObject(rows) ? tableText(rows, columns) : rows]),
});

/** A source that breaks one rule, which must notice it; `message` is part of what the rule says. */
export interface PlantedFault {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
  readonly message: string;
}

function upward(path: string, specifier: string, message: string): PlantedFault {
  return { rule: 'imports go downwards', path, text: `import { x } from '${specifier}';\n`, message };
}

function unsteady(text: string, message: string): PlantedFault {
  return {
    rule: 'the same on every machine below the session',
    path: 'src/engine/planted.ts',
    text,
    message,
  };
}

function shaped(rule: string, path: string, text: string, message: string): PlantedFault {
  return { rule, path, text, message };
}

const sixtyNine = '  f();\n'.repeat(69);

/** At least one fault for every rule and for every kind of import that goes the wrong way. */
export const plantedFaults: readonly PlantedFault[] = [
  upward('src/base/planted.ts', '../engine/clock', 'base (floor 0) may not import engine/clock'),
  upward('src/engine/planted.ts', '../schemas/avro', 'engine (floor 1) may not import schemas/avro'),
  upward('src/metrics/planted.ts', '../interpreter/x', 'metrics (floor 2) may not import interpreter/x'),
  upward('src/platforms/kafka/planted.ts', '../kinesis/shard', 'may not import platforms/kinesis/shard'),
  upward(
    'src/platforms/kafka/broker/planted.ts',
    '../../pubsub/topic',
    'may not import platforms/pubsub/topic',
  ),
  upward('src/platforms/kafka/planted.test.ts', '../kinesis/shard', 'may not import platforms/kinesis/shard'),
  upward('src/platforms/platform.ts', './kafka/cluster', 'may not import platforms/kafka/cluster'),
  upward(
    'src/processing/planted.ts',
    '../platforms/kafka/clients/x',
    'may not import platforms/kafka/clients/x',
  ),
  upward('src/snippets/planted.ts', '../platforms/kafka/broker/x', 'may not import platforms/kafka/broker/x'),
  upward('src/scenario/planted.ts', '../engine/simulation', 'may not import engine/simulation'),
  upward('src/session/planted.ts', '../view/scene', 'may not import view/scene'),
  upward('src/view/planted.ts', '../platforms/kafka/cluster', 'may not import platforms/kafka/cluster'),
  upward('src/app/planted.ts', '../session/run', 'may not import session/run'),
  upward('src/app/planted.ts', '../engine/simulation', 'may not import engine/simulation'),
  upward('src/elsewhere/planted.ts', './x', 'lies on no floor'),
  upward('src/base/planted.ts', '../../test/golden/adapter', 'outside of src'),
  upward('src/engine/planted.ts', 'd3-scale', 'may not import the package d3-scale'),
  upward('src/session/planted.ts', 'node:fs', 'may not import the package node:fs'),
  {
    rule: 'imports go downwards',
    path: 'src/engine/planted.ts',
    text: "import type { Scene } from '../view/scene';\n",
    message: 'may not import view/scene',
  },
  {
    rule: 'imports go downwards',
    path: 'src/engine/planted.ts',
    text: "export type X = import('../view/scene').Scene;\n",
    message: 'may not import view/scene',
  },
  {
    rule: 'imports go downwards',
    path: 'src/session/planted.ts',
    text: "const x = new URL('../app/worker.ts', import.meta.url);\n",
    message: 'may not import app/worker',
  },
  {
    rule: 'imports go downwards',
    path: 'src/app/Planted.svelte',
    text: '<p>x</p>\n<script lang="ts">\n  import { run } from \'../session/run\';\n</script>\n',
    message: 'may not import session/run',
  },
  unsteady('const x = Math.random();', 'uses Math.random'),
  unsteady('const x = Math.log(2);', 'uses Math.log'),
  unsteady('const x = 2 ** 3;', 'uses **'),
  unsteady('let x = 2; x **= 3;', 'uses **'),
  unsteady('const x = Date.now();', 'uses Date'),
  unsteady('const x = new Date(0);', 'uses Date'),
  unsteady('setTimeout(f, 1);', 'uses setTimeout'),
  unsteady('const x = { at: performance.now() };', 'uses performance'),
  unsteady("fetch('x');", 'uses fetch'),
  unsteady('document.title;', 'uses document'),
  unsteady('async function f() {}', 'is async'),
  unsteady('await f();', 'awaits'),
  unsteady('const x = Promise.resolve(1);', 'uses Promise'),
  unsteady('new Intl.NumberFormat();', 'uses Intl'),
  unsteady("'a'.localeCompare('b');", 'uses localeCompare'),
  unsteady('const x = (1).toLocaleString();', 'uses toLocaleString'),
  unsteady('for (const key in {}) f(key);', 'for…in'),
  shaped('files are short', 'src/base/planted.ts', 'f();\n'.repeat(401), 'has 401 lines'),
  shaped('files are short', 'src/app/Planted.svelte', '<p>x</p>\n'.repeat(401), 'has 401 lines'),
  shaped(
    'functions fit on a screen',
    'src/base/planted.ts',
    `function f() {\n${sixtyNine}}\n`,
    'has 71 lines',
  ),
  shaped(
    'functions fit on a screen',
    'src/base/planted.ts',
    `const f = () => {\n${sixtyNine}};\n`,
    'has 71 lines',
  ),
  shaped(
    'functions fit on a screen',
    'src/base/planted.test.ts',
    `it('x', () => {\n${sixtyNine}});\n`,
    'has 71 lines',
  ),
  shaped(
    'nothing only re-exports',
    'src/base/planted.ts',
    "export * from './a';\nexport { b } from './b';\n",
    'only re-exports',
  ),
  shaped(
    'nothing only re-exports',
    'src/base/planted.ts',
    "import { a } from './a';\nexport { a };\n",
    'only re-exports',
  ),
  shaped('names say something', 'src/base/group-manager.ts', '', 'group-manager'),
  shaped('names say something', 'src/app/Utils.svelte', '', 'utils'),
  shaped('names say something', 'src/base/index.ts', '', 'index'),
  shaped('nothing is unfinished', 'src/base/planted.ts', `// ${'TO' + 'DO'}: later\n`, 'leaves a'),
  shaped('exports are documented', 'src/base/planted.ts', 'export function f() {}\n', 'exports f without'),
  shaped(
    'exports are documented',
    'src/base/planted.ts',
    '// no doc\nexport type T = 1;\n',
    'exports T without',
  ),
  shaped(
    'exports are documented',
    'src/base/planted.ts',
    '/** */\nexport const c = 1;\n',
    'exports c without',
  ),
  shaped('exports are documented', 'src/app/Planted.svelte', '<p>x</p>\n', 'component without a doc comment'),
];

/** A source that breaks no rule although it looks as if it might. */
export interface Innocent {
  readonly path: string;
  readonly text: string;
}

/** What the rules must let pass. */
export const innocents: readonly Innocent[] = [
  { path: 'src/engine/innocent.ts', text: "import { assert } from '../base/assert';\nassert(true, 'x');\n" },
  {
    path: 'src/platforms/kafka/innocent.ts',
    text: "import type { P } from '../platform';\nimport { S } from '../../engine/simulation';\nconst p: P = S;\n",
  },
  { path: 'src/platforms/kafka/broker/innocent.ts', text: "import { x } from '../storage/log';\nx();\n" },
  {
    path: 'src/processing/innocent.ts',
    text: 'function f(window: number, { location }: Place) {\n  return window + location;\n}\n',
  },
  {
    path: 'src/engine/innocent.ts',
    text: "const x = { process: 1, date: 'Date' };\nx.process;\nMath.floor(Math.sqrt(2));\n",
  },
  {
    path: 'src/engine/innocent.test.ts',
    text: "import { it } from 'vitest';\nit('x', async () => {\n  await Math.random();\n});\n",
  },
  {
    path: 'src/session/innocent.ts',
    text: 'const at = performance.now();\nfor (const key in {}) f(key, at);\n',
  },
  { path: 'src/base/innocent.ts', text: `function f() {\n${'  f();\n'.repeat(68)}}\n` },
  { path: 'src/base/innocent.test.ts', text: `describe('x', () => {\n${sixtyNine}});\n` },
  {
    path: 'src/engine/plain-data.ts',
    text: "export { a } from './a';\n/** What b is. */\nexport const b = 1;\n",
  },
  {
    path: 'src/app/Innocent.svelte',
    text: "<!-- @component Shows nothing. -->\n<script lang=\"ts\">\n  import { mount } from 'svelte';\n  import Plot from '../view/Plot.svelte';\n  mount(Plot);\n</script>\n",
  },
];

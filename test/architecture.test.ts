import { describe, expect, it } from 'vitest';
import { deterministicBelowSession } from './architecture/determinism';
import { importsGoDownwards } from './architecture/floors';
import { innocents, plantedFaults } from './architecture/planted';
import {
  exportsAreDocumented,
  filesAreShort,
  functionsFitOnScreen,
  namesSaySomething,
  nothingIsUnfinished,
  nothingOnlyReExports,
} from './architecture/shape';
import { type Fault, projectSources, type Rule, source } from './architecture/source';

const rules = new Map<string, Rule>([
  ['imports go downwards', importsGoDownwards],
  ['the same on every machine below the session', deterministicBelowSession],
  ['files are short', filesAreShort],
  ['functions fit on a screen', functionsFitOnScreen],
  ['nothing only re-exports', nothingOnlyReExports],
  ['names say something', namesSaySomething],
  ['nothing is unfinished', nothingIsUnfinished],
  ['exports are documented', exportsAreDocumented],
]);

function shown(fault: Fault): string {
  return `${fault.path}:${fault.line} ${fault.message}`;
}

describe('the project keeps the rules', () => {
  const sources = projectSources();

  it('is there to be looked at', () => {
    expect(sources.map(({ path }) => path)).toContain('src/base/assert.ts');
    expect(sources.map(({ path }) => path)).toContain('test/architecture.test.ts');
  });

  it.each([...rules])('%s', (_, rule) => {
    expect(sources.flatMap(rule).map(shown)).toEqual([]);
  });
});

describe('the rules notice', () => {
  it('something, each of them', () => {
    expect([...rules.keys()].filter((name) => !plantedFaults.some(({ rule }) => rule === name))).toEqual([]);
  });

  it.each(plantedFaults.map((planted) => [planted.message, planted] as const))('%s', (message, planted) => {
    const rule = rules.get(planted.rule);
    const faults = rule?.(source(planted.path, planted.text)) ?? [];
    expect(faults.map(shown).join('\n')).toContain(message);
  });

  it('the line at which a component breaks a rule', () => {
    const text = '<p>x</p>\n\n<script lang="ts">\n  import { run } from \'../session/run\';\n</script>\n';
    expect(importsGoDownwards(source('src/app/Planted.svelte', text))[0]?.line).toBe(4);
  });
});

describe('the rules let pass', () => {
  it.each(innocents.map((innocent, index) => [`${index} ${innocent.path}`, innocent] as const))(
    '%s',
    (_, innocent) => {
      const faults = [...rules.values()].flatMap((rule) => rule(source(innocent.path, innocent.text)));
      expect(faults.map(shown)).toEqual([]);
    },
  );
});

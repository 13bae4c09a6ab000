import { expect, it } from 'vitest';
import { exactlyOnceScenario } from './exactly-once';
import { introductionOf } from './introductions';
import { landingScenario } from './landing';

it('a scenario keeps its introduction while its programs change, and loses it with other programs', () => {
  const { programs } = exactlyOnceScenario;
  const introduction = introductionOf(exactlyOnceScenario);
  expect(introduction?.breaks.length).toBeGreaterThan(3);
  const changed = programs.map((program) => ({ ...program, text: '' }));
  expect(introductionOf({ ...exactlyOnceScenario, programs: changed })).toBe(introduction);
  expect(introductionOf({ ...exactlyOnceScenario, programs: programs.slice(1) })).toBeNull();
  expect(introductionOf({ ...exactlyOnceScenario, title: 'Mine' })).toBeNull();
  expect(introductionOf(landingScenario)).toBeNull();
});

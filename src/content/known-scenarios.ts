import type { KnownScenarios } from '../scenario/compact-document';
import { exactlyOnceScenario } from './exactly-once';
import { landingScenario } from './landing';

/** Scenarios that links name instead of carrying them. Names are for ever: add, never change. */
export const knownScenarios: KnownScenarios = new Map([
  ['landing-1', landingScenario],
  ['exactly-once-1', exactlyOnceScenario],
]);

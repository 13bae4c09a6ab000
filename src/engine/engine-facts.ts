import type { FactKind } from './trace';

/**
 * The facts that the engine itself records. A platform's own kinds follow them in the list that a trace is made
 * with, so their numbers start at `engineFactKinds.length`.
 */
export const engineFactKinds: readonly FactKind[] = [
  { name: 'NodeStarted', fields: {}, notable: false },
  { name: 'NodeCrashed', fields: {}, notable: true },
  { name: 'NodeStopped', fields: {}, notable: true },
  { name: 'NodeRestarted', fields: {}, notable: true },
  { name: 'NodePaused', fields: {}, notable: true },
  { name: 'NodeResumed', fields: {}, notable: true },
  { name: 'LinkCut', fields: { peer: 'node' }, notable: true },
  { name: 'LinkHealed', fields: { peer: 'node' }, notable: true },
  { name: 'LinkChanged', fields: { peer: 'node', extra: 'micros', lossPerMillion: 'number' }, notable: true },
  {
    name: 'MessageSent',
    fields: { to: 'node', api: 'number', delay: 'micros', sizeBytes: 'number' },
    notable: false,
  },
  { name: 'MessageLost', fields: { to: 'node', api: 'number', attempt: 'number' }, notable: false },
];

/** The numbers of the engine's fact kinds, by name. */
export const ENGINE_FACTS = {
  NodeStarted: 0,
  NodeCrashed: 1,
  NodeStopped: 2,
  NodeRestarted: 3,
  NodePaused: 4,
  NodeResumed: 5,
  LinkCut: 6,
  LinkHealed: 7,
  LinkChanged: 8,
  MessageSent: 9,
  MessageLost: 10,
} as const;

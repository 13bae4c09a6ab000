import { expect, it } from 'vitest';
import { nextState, type ProtocolRow } from './protocol-rows';

const door: readonly ProtocolRow<'open' | 'shut' | 'locked', 'push' | 'turn key'>[] = [
  { from: ['open'], event: 'push', to: 'shut', source: 'any door' },
  { from: ['shut'], event: 'turn key', to: 'locked', source: 'any door' },
  { from: ['shut', 'locked'], event: 'push', to: 'shut', source: 'any door' },
];

it('leads from state to state as its rows say', () => {
  expect(nextState(door, 'open', 'push')).toBe('shut');
  expect(nextState(door, 'shut', 'turn key')).toBe('locked');
  expect(nextState(door, 'locked', 'push')).toBe('shut');
});

it('takes an event that no row allows for a fault of ours', () => {
  expect(() => nextState(door, 'open', 'turn key')).toThrow('turn key cannot happen in state open');
});

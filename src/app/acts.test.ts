import { expect, it } from 'vitest';
import type { SceneNode, SceneStructure } from '../platforms/platform';
import { actsOn, brokerOfKey, linksOf, machineOf } from './acts';

function node(number: number, name: string, rest: Partial<SceneNode> = {}): SceneNode {
  return {
    node: number,
    name,
    role: 'server',
    host: number,
    zone: '',
    status: 'up',
    badges: [],
    group: -1,
    ...rest,
  };
}

const structure: SceneStructure = {
  version: 1,
  nodes: [
    node(0, 'controller', { role: 'controller' }),
    node(1, 'broker 1'),
    node(2, 'broker 2', { status: 'down' }),
    node(3, 'Orders', { role: 'program', status: 'paused' }),
    node(4, 'producer-1', { role: 'source', host: 3 }),
  ],
  logs: [],
  groups: [],
  links: [{ node: 2, peer: 1, cut: true, extraMicros: 0 }],
  partitions: [],
  apis: [],
};

it('acts on the machine that a client runs on', () => {
  expect(machineOf(structure, { kind: 'node', node: 4 })?.name).toBe('Orders');
  expect(machineOf(structure, { kind: 'log', node: 2, partition: 0 })?.name).toBe('broker 2');
  expect(machineOf(structure, { kind: 'partition', partition: 0 })).toBeNull();
  expect(machineOf(structure, null)).toBeNull();
});

it('offers what makes sense in each state', () => {
  const possible = (number: number) =>
    actsOn(structure.nodes[number] ?? null)
      .filter((act) => act.isPossible)
      .map((act) => act.type)
      .join(' ');
  expect(possible(1)).toBe('CrashNode StopNode PauseNode');
  expect(possible(2)).toBe('RestartNode');
  expect(possible(3)).toBe('CrashNode ResumeNode');
  expect(actsOn(null).every((act) => !act.isPossible)).toBe(true);
});

it('cuts links that hold and heals those that are cut', () => {
  const links = linksOf(structure, node(1, 'broker 1')).map(({ command }) => JSON.stringify(command));
  expect(links).toEqual([
    '{"type":"HealLink","node":"broker 1","peer":"broker 2"}',
    '{"type":"CutLink","node":"broker 1","peer":"controller"}',
    '{"type":"CutLink","node":"broker 1","peer":"Orders"}',
  ]);
});

it('finds brokers by their number', () => {
  expect(brokerOfKey(structure, 2)?.node).toBe(2);
  expect(brokerOfKey(structure, 9)).toBeNull();
});

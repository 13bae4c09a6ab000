import { expect, it } from 'vitest';
import { readSettings, type SettingsStore, writeSettings } from './settings';

function store(text: string | null): SettingsStore {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value;
    },
  };
}

it('reads what it wrote', () => {
  const kept = store(null);
  writeSettings(kept, { theme: 'dark', speed: 0.05 });
  expect(readSettings(kept)).toEqual({ theme: 'dark', speed: 0.05 });
});

it('has defaults for what is missing, odd or forbidden', () => {
  const defaults = { theme: 'system', speed: null };
  expect(readSettings(null)).toEqual(defaults);
  expect(readSettings(store('{'))).toEqual(defaults);
  expect(readSettings(store('3'))).toEqual(defaults);
  expect(readSettings(store('{"theme":"pink","speed":-1}'))).toEqual(defaults);
});

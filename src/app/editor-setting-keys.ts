import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import type { SettingLine } from '../session/protocol';
import { type AskSetting, settingCard } from './editor-settings';

/** A key that is being written, in the quotes that it is written in. */
const IN_QUOTES = /"[a-z][a-z0-9.]*$|"$/;
/** Where keys stand: as the first argument of what sets one. Elsewhere they come only when they are asked for. */
const KEY_PLACE = /\b(?:put|putIfAbsent|setProperty|of|entry)\(\s*"[a-z][a-z0-9.]+$/;

/** Proposes the keys of Kafka's settings, each with its default, its range and what it is for. */
export function settingKeySource(ask: AskSetting): CompletionSource {
  return async (context) => {
    const written = context.matchBefore(IN_QUOTES);
    if (written === null) return null;
    const line = context.state.doc.lineAt(written.from);
    if (endsInString(line.text.slice(0, written.from - line.from))) return null;
    if (!context.explicit && context.matchBefore(KEY_PLACE) === null) return null;
    const lines = await ask(written.text.slice(1), true);
    if (lines.length === 0 || context.aborted) return null;
    return { from: written.from + 1, options: optionsOf(lines), validFor: /^[a-z][a-z0-9.]*$/ };
  };
}

/** Whether a string is open at the end of what stands before in a line: then a quote there ends it. */
function endsInString(before: string): boolean {
  return before.replace(/\\./g, '').split('"').length % 2 === 0;
}

function optionsOf(lines: readonly SettingLine[]): readonly Completion[] {
  const byKey = new Map<string, SettingLine[]>();
  for (const line of lines) byKey.set(line.key, [...(byKey.get(line.key) ?? []), line]);
  return [...byKey].map(([label, own]) => ({
    label,
    type: 'property',
    detail: own[0]?.type.toLowerCase() ?? '',
    info: () => settingCard(own),
  }));
}

/** What a constant of a class of settings is for, beside the list of proposals; null for any other constant. */
export async function constantCard(ask: AskSetting, constant: string): Promise<HTMLElement | null> {
  const lines = await ask(constant);
  return lines.length === 0 ? null : settingCard(lines);
}

import type { Lack, SilenceChange } from '../../compiled-program';
import type { ProgramChange } from '../../program-lines';

type Edit = ProgramChange['edits'][number];

const POLICY = /(['"])auto\.offset\.reset\1(\s*:\s*)(['"])\w+\3/;
const GROUP = /^([ \t]*)(['"])group\.id\2\s*:\s*[^,\n]+,?/m;
const POLL = /\.poll\((timeout\s*=\s*)?(\d+(?:\.\d*)?)\)/;

/**
 * The change that lets a program receive what it missed: auto.offset.reset earliest, where the settings have it or
 * behind group.id on a line of its own, and a longer time in poll where that is a number. Null when the text shows
 * no such places.
 */
export function silenceChange(
  file: string,
  text: string,
  { beginsLate, pollMs }: Lack,
): SilenceChange | null {
  const edits: Edit[] = [];
  let at = text.length;
  const replace = (found: RegExpExecArray, replacement: string): void => {
    at = Math.min(at, found.index);
    edits.push({ kind: 'program', program: file, find: found[0], replace: replacement });
  };
  if (beginsLate) {
    const policy = POLICY.exec(text);
    const group = GROUP.exec(text);
    if (policy !== null)
      replace(
        policy,
        `${policy[1]}auto.offset.reset${policy[1]}${policy[2]}${policy[3]}earliest${policy[3]}`,
      );
    else if (group !== null) {
      const [line, indent = '', quote = "'"] = group;
      const entry = `${quote}auto.offset.reset${quote}: ${quote}earliest${quote}`;
      replace(group, `${line.replace(/,?$/, ',')}\n${indent}${entry},`);
    } else return null;
  }
  if (pollMs !== null) {
    const poll = POLL.exec(text);
    if (poll === null) return null;
    replace(poll, `.poll(${poll[1] ?? ''}${pollMs / 1000})`);
  }
  if (edits.length === 0) return null;
  const wishes = [
    ...(beginsLate ? ['begin with the earliest message'] : []),
    ...(pollMs === null ? [] : [`wait ${pollMs / 1000} s in poll`]),
  ].join(' and ');
  const label = `${wishes.slice(0, 1).toUpperCase()}${wishes.slice(1)}`;
  return { line: text.slice(0, at).split('\n').length, change: { label, edits } };
}

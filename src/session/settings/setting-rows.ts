import type { SettingLine } from '../protocol';

/** A line of a table of settings: name, whose, type, default, valid values (`a/b` for choices), sentence. */
export function settingRow(line: string): Omit<SettingLine, 'clients'> & { readonly of: string } {
  const [key = '', of = '', type = '', value = '', valid = '', sentence = ''] = line.split('|');
  const bounds = /^(-?\d+)\.\.(\d+)$/.exec(valid);
  return {
    key,
    of,
    type,
    default: value === '' ? '""' : value,
    range: type === 'BOOLEAN' ? '' : valid.replaceAll('/', ', '),
    choices: valid.includes('/') ? valid.split('/') : [],
    least: bounds === null ? null : Number(bounds[1]),
    most: bounds === null ? null : Number(bounds[2]),
    sentence,
  };
}

import { describe, expect, it } from 'vitest';
import { parseJava } from '../../interpreter/java/parser/parse';
import { silenceChange } from './silence-change';

function changed(body: string, lack: { beginsLate: boolean; pollMs: number | null }) {
  const text = `class A {\n  void run() {\n${body}\n  }\n}\n`;
  const { unit } = parseJava('A.java', text);
  const found = unit === null ? null : silenceChange(unit, lack);
  if (found === null) return null;
  const after = found.change.edits.reduce((now, { find, replace }) => now.replace(find, () => replace), text);
  return { line: found.line, label: found.change.label, body: after.split('\n').slice(2, -3).join('\n') };
}

const late = { beginsLate: true, pollMs: null };

describe('the change for a program that received nothing', () => {
  it('adds the policy behind the line that sets the group, written the same way', () => {
    expect(changed('    p.put(ConsumerConfig.GROUP_ID_CONFIG, "g");\n    x();', late)).toEqual({
      line: 3,
      label: 'Begin with the earliest record',
      body: '    p.put(ConsumerConfig.GROUP_ID_CONFIG, "g");\n    p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");\n    x();',
    });
    expect(changed('    props.setProperty("group.id", name());', late)?.body).toBe(
      '    props.setProperty("group.id", name());\n    props.setProperty("auto.offset.reset", "earliest");',
    );
  });

  it('changes the policy where the program sets it', () => {
    expect(
      changed('    p.put(GROUP_ID_CONFIG, "g");\n    p.put("auto.offset.reset", "latest");', late),
    ).toEqual({
      line: 4,
      label: 'Begin with the earliest record',
      body: '    p.put(GROUP_ID_CONFIG, "g");\n    p.put("auto.offset.reset", "earliest");',
    });
  });

  it('finds its place although the same text stands before it', () => {
    const body =
      '    log("p.put(\\"group.id\\", 1);");\n    // p.put("group.id", "g");\n    p.put("group.id", "g");';
    expect(changed(body, late)?.body).toBe(`${body}\n    p.put("auto.offset.reset", "earliest");`);
  });

  it.each([
    ['c.poll(1000)', 'c.poll(5000)'],
    ['c.poll(Duration.ofMillis(100))', 'c.poll(Duration.ofMillis(5000))'],
    ['c.poll(Duration.ofSeconds(1))', 'c.poll(Duration.ofSeconds(5))'],
  ])('lets %s wait longer', (before, after) => {
    expect(changed(`    ${before};`, { beginsLate: false, pollMs: 4500 })).toEqual({
      line: 3,
      label: 'Wait 4500 ms in poll',
      body: `    ${after.replace('5000', '4500')};`,
    });
  });

  it('is not offered when the place cannot be found', () => {
    expect(changed('    c.poll(TIME);', { beginsLate: false, pollMs: 5000 })).toBeNull();
    expect(changed('    p.putAll(settings);', late)).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { programTemplates } from '../content/program-templates';
import { fromTemplate, newProgram } from './new-programs';

it('has a name of its own and a text of its language', () => {
  expect(newProgram('java', [])).toMatchObject({ file: 'Program1.java' });
  const second = newProgram('python', ['program1.py', 'Program2.java']);
  expect(second.file).toBe('program2.py');
  expect(second.text).toContain('from confluent_kafka import');
});

it('is a template, whose class follows the name that is free', () => {
  const [template] = programTemplates;
  if (template === undefined) throw new Error('no template');
  const first = fromTemplate(template, []);
  expect(first).toEqual({ file: `${template.name}.java`, text: template.text });
  const second = fromTemplate(template, [first.file]);
  expect(second.file).toBe(`${template.name}2.java`);
  expect(second.text).toContain(`class ${template.name}2 `);
});

it('keeps the language of its template', () => {
  const template = programTemplates.find(({ language }) => language === 'python');
  if (template === undefined) throw new Error('no template');
  expect(fromTemplate(template, [])).toEqual({ file: `${template.name}.py`, text: template.text });
});

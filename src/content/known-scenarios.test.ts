import { expect, it } from 'vitest';
import { crc32c } from '../base/crc32c';
import { utf8Bytes } from '../base/utf8';
import { completeRunDocument } from '../scenario/parse-run-document';
import { settingFaults } from '../scenario/setting-faults';
import { knownScenarios } from './known-scenarios';

it.each([...knownScenarios])('%s is a valid scenario, also by Kafka’s own rules', (_name, scenario) => {
  const read = completeRunDocument({ scenario });
  expect(read).toMatchObject({ kind: 'document', document: { scenario } });
  expect(settingFaults(scenario)).toEqual([]);
});

it('never changes what a name in old links stands for', () => {
  const sums = [...knownScenarios].map(([name, scenario]) => [
    name,
    crc32c(utf8Bytes(JSON.stringify(scenario))),
  ]);
  expect(sums).toMatchInlineSnapshot(`
    [
      [
        "landing-1",
        2461129456,
      ],
      [
        "exactly-once-1",
        2933889871,
      ],
    ]
  `);
});

import { type DescribeSettings, quotedProperty } from './describe-settings';
import { kafkajsOptions } from './kafkajs-options';
import { settingRow } from './setting-rows';

const lines = kafkajsOptions.split('\n').map((text) => {
  const { of, ...row } = settingRow(text);
  return { ...row, clients: of.split(', ') };
});

/** The options of kafkajs that a property of an object names: `groupId:`, `'groupId':`. Texts name none. */
export const javascriptSettings: DescribeSettings = (word, isBeginning) =>
  isBeginning ? [] : lines.filter(({ key }) => `${key}:` === word || key === quotedProperty(word));

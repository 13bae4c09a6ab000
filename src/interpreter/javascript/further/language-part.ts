import type { JavaScriptParts } from '../parts/javascript-parts';
import { onBigInts, raised } from './arithmetic';
import { dateFromParts, dateText, parsedDate } from './dates';
import { decoded, encoded } from './encodings';
import { ERROR_NATIVES, failure, stackOf } from './errors';
import { ask, formatted, longText, shownByItself, tagOf } from './format';
import files from './further-text.json';
import { groupedElements } from './inspect-groups';
import { javaScriptInspection } from './inspection';
import { jsonFailure } from './json-faults';
import { FURTHER_ARRAY_NATIVES } from './natives/array-natives';
import { FURTHER_DATE_NATIVES } from './natives/date-natives';
import { FURTHER_NODE_NATIVES } from './natives/node-natives';
import { FURTHER_NUMBER_NATIVES } from './natives/number-natives';
import { FURTHER_OBJECT_NATIVES } from './natives/object-natives';
import { FURTHER_TEXT_NATIVES } from './natives/text-natives';
import { makeRegExp, patternFault } from './regexp-objects';
import { shownRarely } from './shown-rarely';

/** The part `language`. */
export const languagePart: JavaScriptParts['language'] = {
  natives: [
    ...ERROR_NATIVES,
    ...FURTHER_ARRAY_NATIVES,
    ...FURTHER_DATE_NATIVES,
    ...FURTHER_NODE_NATIVES,
    ...FURTHER_NUMBER_NATIVES,
    ...FURTHER_OBJECT_NATIVES,
    ...FURTHER_TEXT_NATIVES,
  ],
  files,
  failure,
  stackOf,
  makeRegExp,
  patternFault,
  raised,
  onBigInts,
  jsonFailure,
  dateText,
  parsedDate,
  dateFromParts,
  formatted,
  ask,
  longText,
  shownByItself,
  tagOf,
  encoded,
  decoded,
  shownRarely,
  groupedElements,
  inspection: javaScriptInspection,
};

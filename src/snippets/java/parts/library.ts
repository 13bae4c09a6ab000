import { ALL_RULES } from '../../../interpreter/java/further/all-rules';
import jdkText from '../../../interpreter/java/library/jdk-further.image?raw';
import {
  FURTHER_NATIVES,
  WHOLE_FORMATTER,
} from '../../../interpreter/java/library/natives/further/further-natives';
import { bringRareRules } from '../../../interpreter/java/rare-rules';
import kafkaText from '../images/kafka-4.3-further.image?raw';
import type { Parts } from './parts';

bringRareRules(ALL_RULES);

/** The part `library`. */
export const library: Parts['library'] = {
  jdkText,
  kafkaText,
  natives: FURTHER_NATIVES,
  formatter: WHOLE_FORMATTER,
};

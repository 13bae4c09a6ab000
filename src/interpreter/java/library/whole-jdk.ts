import { ALL_RULES } from '../further/all-rules';
import { type ImageFile, readImage } from '../image/image-file';
import { bringRareRules } from '../rare-rules';
import { JDK_IMAGE } from './java-library';
import further from './jdk-further.image?raw';

bringRareRules(ALL_RULES);

/** All classes of the JDK that the simulator has. */
export const WHOLE_JDK: readonly ImageFile[] = [JDK_IMAGE, readImage(further, JDK_IMAGE)];

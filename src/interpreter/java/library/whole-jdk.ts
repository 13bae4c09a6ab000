import { type ImageFile, readImage } from '../image/image-file';
import { JDK_IMAGE } from './java-library';
import further from './jdk-further.image?raw';

/** All classes of the JDK that the simulator has. */
export const WHOLE_JDK: readonly ImageFile[] = [JDK_IMAGE, readImage(further, JDK_IMAGE)];

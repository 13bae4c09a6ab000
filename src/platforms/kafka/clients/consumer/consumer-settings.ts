import type { ConsumerConfig } from '../../configs/consumer-config';
import type { MetadataSettings } from '../metadata-updater';

/** The settings of a consumer with what was found out about them. */
export interface ConsumerSettings {
  readonly config: ConsumerConfig;
  readonly metadata: MetadataSettings;
}

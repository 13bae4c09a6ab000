import type { ConsumerConfig } from '../../configs/consumer-config';
import type { ConfigEntry } from '../client-api';
import type { MetadataSettings } from '../metadata-updater';

/** The settings of a consumer with what was found out about them. */
export interface ConsumerSettings {
  readonly config: ConsumerConfig;
  /** As the program gave them. */
  readonly written: ReadonlyMap<string, ConfigEntry>;
  readonly metadata: MetadataSettings;
}

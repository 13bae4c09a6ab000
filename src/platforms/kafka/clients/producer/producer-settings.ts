import type { ProducerConfig } from '../../configs/producer-config';
import type { ConfigEntry } from '../client-api';
import type { MetadataSettings } from '../metadata-updater';

/** The settings of a producer with what was found out about them. */
export interface ProducerSettings {
  readonly config: ProducerConfig;
  /** As the program gave them. */
  readonly written: ReadonlyMap<string, ConfigEntry>;
  readonly metadata: MetadataSettings;
}

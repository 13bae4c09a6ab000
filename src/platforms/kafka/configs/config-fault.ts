/** A setting that Kafka refuses, as Kafka reports it. */
export interface ConfigFault {
  /** Binary name of the exception class that the Java client throws. */
  readonly exceptionClass: string;
  /** The exception's message, word for word. */
  readonly message: string;
  /** The setting to change, or null when the fault is about several. */
  readonly key: string | null;
  /** The exception inside, when Kafka wraps it ("Failed to construct kafka producer"). */
  readonly cause?: ConfigFault;
}

/** A `ConfigException` with a message of its own. */
export function configFault(key: string | null, message: string): ConfigFault {
  return { exceptionClass: 'org.apache.kafka.common.config.ConfigException', message, key };
}

/** The usual `ConfigException`: `shown` is the value as Java prints it, `reason` what is wrong with it. */
export function invalidValue(key: string, shown: string, reason?: string): ConfigFault {
  return configFault(
    key,
    `Invalid value ${shown} for configuration ${key}${reason === undefined ? '' : `: ${reason}`}`,
  );
}

/** An `InvalidConfigurationException`, which Kafka throws for some combinations and for bad instance ids. */
export function invalidConfiguration(key: string, message: string): ConfigFault {
  return { exceptionClass: 'org.apache.kafka.common.errors.InvalidConfigurationException', message, key };
}

/** `cause` as the constructor of a client reports it: inside a KafkaException. */
export function constructionFault(client: 'producer' | 'consumer', cause: ConfigFault): ConfigFault {
  return {
    exceptionClass: 'org.apache.kafka.common.KafkaException',
    message: `Failed to construct kafka ${client}`,
    key: cause.key,
    cause,
  };
}

import type { GoldenAdapter } from './adapter';
import { configDefaults } from './adapters/config-defaults';
import { configExceptions } from './adapters/config-exceptions';
import { errors } from './adapters/errors';

/** Every adapter; a golden file is examined by the one that bears its name. */
export const adapters: readonly GoldenAdapter[] = [configDefaults, configExceptions, errors];

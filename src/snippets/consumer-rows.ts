import { regexFlags, regexSource } from '../interpreter/java/library/natives/regex-source';
import type { GroupMembershipOperation } from '../platforms/kafka/clients/consumer/consumer-api';
import {
  type CallRow,
  clientOf,
  each,
  long,
  maybe,
  nothing,
  partitionAt,
  text,
  timeoutMs,
} from './host-call';
import { infoForProgram, offsetsAtTimesForProgram, timesOf } from './kafka-values';

/** The host calls of `KafkaConsumerApi` by name. */
export const consumerQueryRows = {
  subscribePattern: {
    call: (api, _, args) => {
      const pattern = text(args[1]);
      // What RegExp cannot express was refused when the program compiled the pattern.
      const shown = {
        text: pattern,
        source: regexSource(pattern) ?? '',
        flags: regexFlags(args[2] as number, pattern),
      };
      return api.subscribePattern(clientOf(args), shown, args[3] as boolean);
    },
    result: nothing,
  },
  subscribeRemotePattern: {
    call: (api, _, args) => api.subscribeRemotePattern(clientOf(args), text(args[1]), args[2] as boolean),
    result: nothing,
  },
  offsetsForTimes: {
    call: (api, { token }, args) =>
      api.offsetsForTimes(clientOf(args), timesOf(args[1]), timeoutMs(args[2]), token),
    result: offsetsAtTimesForProgram,
    isAboutPartitions: true,
    limitAt: 2,
  },
  topicPartitions: {
    call: (api, { token }, args) =>
      api.topicPartitions(clientOf(args), text(args[1]), timeoutMs(args[2]), token),
    result: each(infoForProgram),
    limitAt: 2,
  },
  allTopics: {
    call: (api, { token }, args) => api.allTopics(clientOf(args), timeoutMs(args[1]), token),
    result: each(infoForProgram),
    limitAt: 1,
  },
  seekWithEpoch: {
    call: (api, _, args) =>
      api.seekWithEpoch(clientOf(args), partitionAt(args), Number(args[3] as bigint), args[4] as number),
    result: nothing,
  },
  currentLag: {
    call: (api, _, args) => api.currentLag(clientOf(args), partitionAt(args)),
    result: maybe(long),
  },
  callbackThrew: {
    call: (api, _, args) => api.callbackThrew(clientOf(args), args[1] as boolean),
    result: nothing,
  },
  enforceRebalance: {
    call: (api, _, args) => api.enforceRebalance(clientOf(args), text(args[1])),
    result: nothing,
  },
  setMembershipOperation: {
    call: (api, _, args) =>
      api.setMembershipOperation(clientOf(args), text(args[1]) as GroupMembershipOperation),
    result: nothing,
  },
} satisfies Record<string, CallRow>;

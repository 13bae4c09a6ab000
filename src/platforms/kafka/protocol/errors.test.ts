import { describe, expect, it } from 'vitest';
import { errorNamed, errorWithCode, protocolErrors } from './errors';

describe('protocol errors', () => {
  it('holds every code from -1 on, once and in order', () => {
    expect(protocolErrors.map((error) => error.code)).toEqual(protocolErrors.map((_, index) => index - 1));
  });

  it('tells what a producer does about a moved leader', () => {
    expect(errorNamed('NOT_LEADER_OR_FOLLOWER')).toMatchObject({
      code: 6,
      exception: 'NotLeaderOrFollowerException',
      exceptionClass: 'org.apache.kafka.common.errors.NotLeaderOrFollowerException',
      retriable: true,
      refreshRetriable: true,
      invalidMetadata: true,
    });
  });

  it('tells that too few replicas are worth a retry without fresh metadata', () => {
    expect(errorNamed('NOT_ENOUGH_REPLICAS')).toMatchObject({
      message: 'Messages are rejected since there are fewer in-sync replicas than required.',
      retriable: true,
      refreshRetriable: false,
      invalidMetadata: false,
    });
  });

  it('knows the one exception that lives elsewhere', () => {
    expect(errorNamed('INVALID_RECORD').exceptionClass).toBe(
      'org.apache.kafka.common.InvalidRecordException',
    );
  });

  it('has no exception for NONE', () => {
    expect(errorWithCode(0)).toMatchObject({ name: 'NONE', exception: null, message: 'NONE' });
  });

  it('takes an unknown code for an unexpected fault', () => {
    expect(errorWithCode(9999).name).toBe('UNKNOWN_SERVER_ERROR');
  });
});

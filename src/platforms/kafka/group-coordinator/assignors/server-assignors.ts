import type { AssignorGroup, TargetAssignment } from './server-assignor';
import { assignServerRange } from './server-range-assignor';
import { assignUniformHeterogeneous } from './uniform-heterogeneous';
import { assignUniformHomogeneous } from './uniform-homogeneous';

/** The assignors that a broker has (group.consumer.assignors, KIP-848). */
export type ServerAssignorName = 'uniform' | 'range';

/** Makes the target assignment of a consumer group (group/assignor/UniformAssignor and RangeAssignor). */
export function assignOnServer(name: ServerAssignorName, group: AssignorGroup): TargetAssignment {
  if (group.members.length === 0) return new Map();
  if (name === 'range') return assignServerRange(group);
  return group.isHomogeneous ? assignUniformHomogeneous(group) : assignUniformHeterogeneous(group);
}

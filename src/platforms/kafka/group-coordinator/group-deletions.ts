import type { Message } from '../../../engine/network-state';
import type { DeleteGroupsRequest, DeleteGroupsResponse } from '../protocol/admin-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { ReplyAddress } from './classic-group';
import type { CommitAction, GroupStore } from './group-store';
import type { GroupTurns } from './group-turns';
import { shownGroup } from './shown-group';

type DeletionAction = CommitAction & { readonly kind: 'deletion' };

/** DeleteGroups: groups without members go, with their offsets (GroupCoordinatorService.deleteGroups). */
export class GroupDeletions {
  private readonly store: GroupStore;
  private readonly turns: GroupTurns;

  constructor(store: GroupStore, turns: GroupTurns) {
    this.store = store;
    this.turns = turns;
  }

  /** DeleteGroups, of one group: admin clients ask the coordinator of each. */
  onRequest(broker: number, message: Message): void {
    const { groups } = message.body as unknown as DeleteGroupsRequest;
    const [groupId = ''] = groups;
    const to = { node: message.from, correlation: message.correlation };
    const replica = this.store.replicaFor(broker, groupId);
    const fault = typeof replica === 'string' ? replica : this.fault(broker, groupId);
    if (typeof replica === 'string' || fault !== null) {
      this.respond(broker, to, groupId, fault ?? 'NONE');
      return;
    }
    const action: DeletionAction = { kind: 'deletion', group: groupId, to };
    if (this.store.write(broker, replica, [{ kind: 'deletion', group: groupId }], action)) return;
    this.answer(broker, action, 'COORDINATOR_NOT_AVAILABLE');
  }

  /** The record of a deletion is replicated. */
  onCommitted(broker: number, action: DeletionAction): void {
    this.store.remove(broker, action.group);
    this.answer(broker, action, 'NONE');
  }

  /** Tells the client what became of its deletion, if it was not told yet. */
  answer(broker: number, { group, to }: DeletionAction, error: ErrorName): void {
    if (to !== null) this.respond(broker, to, group, error);
  }

  private fault(broker: number, groupId: string): ErrorName | null {
    const number = this.store.find(broker, groupId);
    if (number < 0) return 'GROUP_ID_NOT_FOUND';
    const { members } = shownGroup(this.store.read(number));
    return members.length > 0 ? 'NON_EMPTY_GROUP' : null;
  }

  private respond(broker: number, to: ReplyAddress, groupId: string, error: ErrorName): void {
    const response: DeleteGroupsResponse = { results: [{ groupId, errorCode: errorNamed(error).code }] };
    this.turns.respond(broker, to, API.DeleteGroups, response);
  }
}

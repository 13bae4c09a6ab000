import { type Actor, type AnyStateMachine, createActor, type InputFrom, type SnapshotFrom } from 'xstate';

/** An actor whose snapshot is a rune: components that read it follow it. */
export interface ActorState<M extends AnyStateMachine> {
  readonly snapshot: SnapshotFrom<M>;
  readonly send: Actor<M>['send'];
  readonly stop: () => void;
}

/** Starts an actor. Snapshots are replaced as a whole, so that nothing deep has to be watched. */
export function actorState<M extends AnyStateMachine>(machine: M, input: InputFrom<M>): ActorState<M> {
  const actor = createActor(machine, { input } as never) as Actor<M>;
  let snapshot = $state.raw(actor.getSnapshot() as SnapshotFrom<M>);
  actor.subscribe((next) => {
    snapshot = next as SnapshotFrom<M>;
  });
  actor.start();
  return {
    get snapshot() {
      return snapshot;
    },
    send: (event) => actor.send(event),
    stop: () => {
      actor.stop();
    },
  };
}

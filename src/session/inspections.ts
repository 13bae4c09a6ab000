import { formatMicros } from '../engine/clock';
import { hasReceived } from '../platforms/kafka/explain';
import { type Field, KafkaInspector } from '../platforms/kafka/inspect';
import type { Unfolded } from './branches';
import type { Inspection, Selection } from './protocol';
import { sourceLineOf } from './source-lines';
import type { Story } from './story';

/** What is known at the present moment of the thing that somebody selected. */
export function inspect(current: Unfolded, selection: Selection): Inspection {
  const { run, story } = current;
  const { cluster, insides } = run.world;
  const inspector = new KafkaInspector(cluster, insides, story.vocabulary);
  const { nodeName, registry } = story.vocabulary;
  const found = (title: string, fields: readonly Field[]): Inspection => ({
    title,
    fields,
    source: sourceLineOf(run.world, selection),
    questions: questionsAbout(current, selection),
  });
  switch (selection.kind) {
    case 'node':
      return found(nodeName(selection.node), inspector.node(selection.node));
    case 'partition':
      return found(registry.partitionName(selection.partition), inspector.partition(selection.partition));
    case 'log': {
      const title = `${registry.partitionName(selection.partition)} on ${nodeName(selection.node)}`;
      return found(title, inspector.log(selection.node, selection.partition));
    }
    case 'record': {
      const { node, partition, offset } = selection;
      const title = `${registry.partitionName(partition)}@${offset}`;
      return found(title, inspector.record(node, partition, offset));
    }
    case 'flight': {
      const { from, to, sentMicros } = selection;
      return found(`Message sent at ${formatMicros(sentMicros)}`, inspector.flight(from, to, sentMicros));
    }
    case 'fact':
      if (!isPast(story, selection.seq)) return found('Not yet happened', []);
      return found(story.line(selection.seq).kind, inspector.fact(selection.seq));
  }
}

function questionsAbout({ run, story }: Unfolded, selection: Selection): Inspection['questions'] {
  if (selection.kind === 'fact') {
    if (!isPast(story, selection.seq)) return [];
    return [{ label: 'Why?', subject: { kind: 'fact', seq: selection.seq } }];
  }
  if (selection.kind !== 'node') return [];
  const { kind } = run.world.simulation.nodes.read(selection.node);
  if (kind !== 'consumer' || hasReceived(story.vocabulary, selection.node)) return [];
  const subject = { kind: 'nothing received', node: selection.node } as const;
  return [{ label: 'Why has it received nothing yet?', subject }];
}

/** Whether a fact has happened at the present moment: one that was selected later has not. */
function isPast(story: Story, seq: number): boolean {
  return seq < story.vocabulary.trace.length;
}

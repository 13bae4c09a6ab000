import type { RunDocument, ScenarioDocument } from '../scenario/run-document';
import type { DocumentChange } from './protocol';

type Edit = DocumentChange['edits'][number];

/** Carries a change out on a run document. Answers a sentence when a part of it does not fit. */
export function applyChange(document: RunDocument, change: DocumentChange): RunDocument | string {
  let { scenario } = document;
  for (const edit of change.edits) {
    const edited = applyEdit(scenario, edit);
    if (typeof edited === 'string') return edited;
    scenario = edited;
  }
  return { ...document, scenario };
}

function applyEdit(scenario: ScenarioDocument, edit: Edit): ScenarioDocument | string {
  switch (edit.kind) {
    case 'program': {
      const program = scenario.programs.find(({ file }) => file === edit.program);
      if (program === undefined) return `There is no program ${edit.program}.`;
      if (!program.text.includes(edit.find)) return `${edit.program} has no "${edit.find}" any more.`;
      const text = program.text.replace(edit.find, () => edit.replace);
      const programs = scenario.programs.map((other) => (other === program ? { ...program, text } : other));
      return { ...scenario, programs };
    }
    case 'workload': {
      const workloads = scenario.workloads.map((workload) =>
        workload.name === edit.workload
          ? { ...workload, config: { ...workload.config, [edit.config]: edit.value } }
          : workload,
      );
      return { ...scenario, workloads };
    }
    case 'topic': {
      const topics = scenario.topics.map((topic) =>
        topic.name === edit.topic
          ? { ...topic, config: { ...topic.config, [edit.config]: edit.value } }
          : topic,
      );
      return { ...scenario, topics };
    }
    case 'broker':
      return { ...scenario, brokerConfig: { ...scenario.brokerConfig, [edit.config]: edit.value } };
  }
}

/** Where a program sets acks to less than all: the constant or the key, and the value. */
const weakAcks = /((?:ProducerConfig\.)?ACKS_CONFIG|"acks")(\s*,\s*)("[01]"|[01])/;

/**
 * The change that keeps acknowledged records through the loss of one broker: acks=all wherever producers ask for less,
 * and two in-sync replicas for topics that have them. Null when nothing is left to change.
 */
export function safeWrites(scenario: ScenarioDocument): DocumentChange | null {
  const edits: Edit[] = [];
  for (const { file, text } of scenario.programs) {
    const found = weakAcks.exec(text);
    if (found === null) continue;
    edits.push({ kind: 'program', program: file, find: found[0], replace: `${found[1]}${found[2]}"all"` });
  }
  for (const workload of scenario.workloads) {
    const acks = workload.config['acks'];
    if (workload.kind !== 'producer' || (acks !== '0' && acks !== '1')) continue;
    edits.push({ kind: 'workload', workload: workload.name, config: 'acks', value: 'all' });
  }
  for (const topic of scenario.topics) {
    const minIsr = Number(
      topic.config['min.insync.replicas'] ?? scenario.brokerConfig['min.insync.replicas'] ?? 1,
    );
    if (topic.replicationFactor < 2 || minIsr >= 2) continue;
    edits.push({ kind: 'topic', topic: topic.name, config: 'min.insync.replicas', value: '2' });
  }
  return edits.length === 0 ? null : { label: 'Replay with acks=all and min.insync.replicas=2', edits };
}

import type { DocumentFault } from './document-fault';
import { FieldReader, type NumberRule, type TextRule } from './field-reader';
import type { Command, TimedCommand } from './run-document';

/** A moment of a run: up to ten simulated days. */
export const MOMENT_RULE: NumberRule = { least: 0, most: 864_000_000_000, whole: true };

/** Every order, in the order in which links number them: never change it, only add at the end. */
export const COMMAND_TYPES = [
  'CrashNode',
  'StopNode',
  'RestartNode',
  'PauseNode',
  'ResumeNode',
  'CutLink',
  'HealLink',
  'SlowLink',
] as const satisfies readonly Command['type'][];

const NODE_RULE: TextRule = {
  maxLength: 120,
  fault: (text) => (text === '' ? 'A node needs its name.' : null),
  remedy: 'Write a name as on the stage, such as "broker 1".',
};

/** Reads the order of commands; they must stand by time, because they are carried out in that order. */
export function readCommands(reader: FieldReader): readonly TimedCommand[] {
  const commands = reader.list('commands', [], 10_000, (item, place) =>
    readCommand(item, place, reader.faults),
  );
  commands.forEach((command, index) => {
    if (index === 0 || command.atMicros >= (commands[index - 1]?.atMicros ?? 0)) return;
    reader.note(
      `${reader.placeOf('commands')}[${index}].atMicros`,
      'It is earlier than the command before it.',
      'Put the commands in order of time.',
    );
  });
  return commands;
}

function readCommand(value: unknown, place: string, faults: DocumentFault[]): TimedCommand {
  const reader = new FieldReader(value, place, faults);
  const type = reader.choice('type', null, COMMAND_TYPES);
  const atMicros = reader.number('atMicros', null, MOMENT_RULE);
  const node = reader.text('node', null, NODE_RULE);
  const command = { ...readRest(reader, type, node), atMicros };
  reader.finish();
  return command;
}

function readRest(reader: FieldReader, type: Command['type'], node: string): Command {
  switch (type) {
    case 'CutLink':
    case 'HealLink':
      return { type, node, peer: reader.text('peer', null, NODE_RULE) };
    case 'SlowLink':
      return {
        type,
        node,
        peer: reader.text('peer', null, NODE_RULE),
        extraMs: reader.number('extraMs', 0, { least: 0, most: 600_000, whole: false }),
        lossPerMillion: reader.number('lossPerMillion', 0, { least: 0, most: 1_000_000, whole: true }),
      };
    case 'CrashNode':
    case 'StopNode':
    case 'RestartNode':
    case 'PauseNode':
    case 'ResumeNode':
      return { type, node };
  }
}

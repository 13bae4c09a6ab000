import { defaultSeed } from './default-scenario';
import type { DocumentFault } from './document-fault';
import { FieldReader } from './field-reader';
import { findJsonFault } from './json-fault';
import { MOMENT_RULE, readCommands } from './read-commands';
import { readScenario } from './read-scenario';
import type { RunDocument } from './run-document';

/** A document that may be opened, or all that is wrong with it. */
export type ReadRunDocument =
  | { readonly kind: 'document'; readonly document: RunDocument }
  | {
      readonly kind: 'faults';
      readonly faults: readonly DocumentFault[];
      /** What could be understood, with defaults for the rest. Never opened without saying so. */
      readonly understood: RunDocument;
    };

/** The version that this page writes. */
export const DOCUMENT_VERSION = 1;

/**
 * Fills in what a partial document leaves out and lists every fault of what it says, with place and remedy. Broker
 * and topic settings are checked by `settingFaults`, which needs Kafka's own list of them.
 */
export function completeRunDocument(partial: unknown): ReadRunDocument {
  const faults: DocumentFault[] = [];
  const reader = new FieldReader(partial, 'document', faults);
  const version = reader.number('version', DOCUMENT_VERSION, { least: 1, most: 1_000, whole: true });
  if (version !== DOCUMENT_VERSION) {
    reader.note(
      'version',
      `The document has version ${version}; this page reads version ${DOCUMENT_VERSION}.`,
      'Open it with a newer Streamscope.',
    );
  }
  const scenario = readScenario(reader.inner('scenario'));
  const seed = reader.number('seed', defaultSeed, { least: 0, most: 4_294_967_295, whole: true });
  const commands = readCommands(reader);
  const atMicros = reader.number('atMicros', 0, MOMENT_RULE);
  const untilMicros = reader.number('untilMicros', 0, MOMENT_RULE);
  const fingerprint = reader.text('fingerprint', '', {
    maxLength: 17,
    fault: (text) =>
      text === '' || /^[0-9a-f]{8}·[0-9a-f]{8}$/.test(text) ? null : `"${text}" is not a fingerprint.`,
    remedy: 'Leave it out, or write it as the page shows it.',
  });
  reader.finish();
  const document: RunDocument = {
    version: DOCUMENT_VERSION,
    scenario,
    seed,
    commands,
    atMicros,
    untilMicros,
    fingerprint,
  };
  return faults.length === 0
    ? { kind: 'document', document }
    : { kind: 'faults', faults, understood: document };
}

/** Reads a document from the text of a file. */
export function parseRunDocument(text: string): ReadRunDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { understood } = completeRunDocument(null) as Extract<ReadRunDocument, { kind: 'faults' }>;
    const found = findJsonFault(text);
    const fault = {
      place: found === null ? 'document' : `line ${found.line}, column ${found.column}`,
      message: 'This is not JSON.',
      remedy: `Write ${found?.expected ?? 'a value'} there.`,
    };
    return { kind: 'faults', faults: [fault], understood };
  }
  return completeRunDocument(value);
}

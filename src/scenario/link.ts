import { base64urlOf, bytesOfBase64url } from '../base/base64url';
import { crc32c } from '../base/crc32c';
import { utf8Bytes, utf8Text } from '../base/utf8';
import { compactDocument, expandDocument, type KnownScenarios } from './compact-document';
import { readCutJson } from './cut-json';
import type { DocumentFault } from './document-fault';
import { isRunLink, LINK_PREFIX } from './link-prefix';
import { completeRunDocument, DOCUMENT_VERSION } from './parse-run-document';
import type { RunDocument } from './run-document';

/*
 * A run in the part of an address after `#`, which no server ever sees:
 * `run=<version><d|j>.<CRC-32C of the payload, 8 hex digits>.<length of the payload, base 36>.<payload>`.
 * The payload is base64url of the compact document's JSON: `d` deflated (RFC 1951), `j` as it is. Compressing is
 * asynchronous in a browser and lives in the app; all that can be judged without it is here.
 */

/** How the JSON of a link is packed. */
export type LinkPacking = 'deflated' | 'plain';

/** What a fragment turned out to be. */
export type OpenedLink =
  /** No link to a run. */
  | { readonly kind: 'none' }
  | ({ readonly kind: 'sealed' } & PackedLink)
  /** `rest` is what came through of the packed bytes, or what they became; null when there is nothing to try. */
  | {
      readonly kind: 'damaged';
      readonly message: string;
      readonly remedy: string;
      readonly rest: PackedLink | null;
    };

/** What a link carries: `bytes` are the JSON, deflated or plain. */
export interface PackedLink {
  readonly packing: LinkPacking;
  readonly bytes: Uint8Array;
  readonly version: number;
}

/** What a link stands for. */
export type LinkedRun =
  | { readonly kind: 'document'; readonly document: RunDocument }
  /** It cannot be opened as it is; `understood` may be opened instead, when somebody says so. */
  | {
      readonly kind: 'partly';
      readonly message: string;
      readonly faults: readonly DocumentFault[];
      readonly understood: RunDocument;
    }
  | { readonly kind: 'damaged'; readonly message: string; readonly remedy: string };

const COPY_AGAIN = 'Copy the whole link again; some chat programs cut long ones or change them.';

/** The text to be packed: canonical, so that equal runs have equal links. */
export function linkJson(document: RunDocument, known: KnownScenarios): Uint8Array {
  return utf8Bytes(JSON.stringify(compactDocument(document, known)));
}

/** The fragment of packed bytes, without its `#`. */
export function sealLink(bytes: Uint8Array, packing: LinkPacking): string {
  const payload = base64urlOf(bytes);
  const mark = packing === 'deflated' ? 'd' : 'j';
  return `${LINK_PREFIX}${DOCUMENT_VERSION}${mark}.${checksum(payload)}.${payload.length.toString(36)}.${payload}`;
}

/**
 * Judges a fragment, with or without its `#`. What a chat program hung on behind the link is left out: the checksum says
 * that the link itself is whole.
 */
export function openLink(fragment: string): OpenedLink {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (!isRunLink(text)) return { kind: 'none' };
  const match = /^run=(\d{1,4})([dj])\.([0-9a-f]{8})\.([0-9a-z]{1,6})\.([A-Za-z0-9_-]*)/.exec(text);
  if (match === null) {
    return damaged('This is not a link that Streamscope made.', null);
  }
  const [, version, mark, sum, length, found] = match as unknown as string[] & { length: 6 };
  const fullLength = Number.parseInt(length as string, 36);
  const payload = (found as string).slice(0, fullLength);
  const packed: PackedLink = {
    packing: mark === 'd' ? 'deflated' : 'plain',
    // A single character at the end is less than a byte.
    bytes: bytesOfBase64url(payload.length % 4 === 1 ? payload.slice(0, -1) : payload) as Uint8Array,
    version: Number(version),
  };
  if (payload.length < fullLength) {
    const message = `The link was cut off: ${payload.length} of ${fullLength} characters are here.`;
    return damaged(message, packed);
  }
  if (checksum(payload) !== sum) {
    return damaged('The link was changed on its way: its checksum is wrong.', packed);
  }
  return { kind: 'sealed', ...packed };
}

function damaged(message: string, rest: PackedLink | null): OpenedLink {
  return { kind: 'damaged', message, remedy: COPY_AGAIN, rest };
}

/** Reads the unpacked JSON of a link of a version. */
export function readLinkJson(json: Uint8Array, version: number, known: KnownScenarios): LinkedRun {
  let compact: unknown;
  try {
    compact = JSON.parse(utf8Text(json));
  } catch {
    return { kind: 'damaged', message: 'The link holds no document.', remedy: COPY_AGAIN };
  }
  const { understood, faults, unknownScenario } = readCompact(compact, known);
  const partly = (message: string): LinkedRun => ({ kind: 'partly', message, faults, understood });
  if (version > DOCUMENT_VERSION) {
    return partly(
      `The link was made by a newer Streamscope (format ${version}; this page reads ${DOCUMENT_VERSION}).`,
    );
  }
  if (unknownScenario !== '') {
    return partly(`The link is built on the scenario "${unknownScenario}", which this page does not have.`);
  }
  if (faults.length > 0) return partly('Parts of the link could not be understood.');
  return { kind: 'document', document: understood };
}

/**
 * What can still be read of a damaged link, whose JSON was unpacked as far as it went. Its fingerprint is left out: the
 * run will be another one. `message` says what happened to the link.
 */
export function readDamagedJson(json: Uint8Array, message: string, known: KnownScenarios): LinkedRun {
  const compact = readCutJson(utf8Text(json));
  const isSomething = typeof compact === 'object' && compact !== null && Object.keys(compact).length > 0;
  if (!isSomething) return { kind: 'damaged', message, remedy: COPY_AGAIN };
  const { understood, faults } = readCompact(compact, known);
  return { kind: 'partly', message, faults, understood: { ...understood, fingerprint: '' } };
}

function readCompact(
  compact: unknown,
  known: KnownScenarios,
): { understood: RunDocument; faults: readonly DocumentFault[]; unknownScenario: string } {
  const { partial, unknownScenario } = expandDocument(compact, known);
  const read = completeRunDocument(partial);
  return read.kind === 'document'
    ? { understood: read.document, faults: [], unknownScenario }
    : { understood: read.understood, faults: read.faults, unknownScenario };
}

function checksum(payload: string): string {
  return crc32c(utf8Bytes(payload)).toString(16).padStart(8, '0');
}

import { crc32c } from '../base/crc32c';
import { utf8Bytes, utf8Text } from '../base/utf8';
import { base64urlOf, bytesOfBase64url } from './base64url';
import { compactDocument, expandDocument, type KnownScenarios } from './compact-document';
import type { DocumentFault } from './document-fault';
import { completeRunDocument, DOCUMENT_VERSION } from './parse-run-document';
import type { RunDocument } from './run-document';

/**
 * A run in the part of an address after `#`, which no server ever sees:
 * `run=<version><d|j>.<CRC-32C of the payload, 8 hex digits>.<length of the payload, base 36>.<payload>`.
 * The payload is base64url of the compact document's JSON: `d` deflated (RFC 1951), `j` as it is. Compressing is
 * asynchronous in a browser and lives in the app; all that can be judged without it is here.
 */
const PREFIX = 'run=';

/** How the JSON of a link is packed. */
export type LinkPacking = 'deflated' | 'plain';

/** What a fragment turned out to be. */
export type OpenedLink =
  /** No link to a run. */
  | { readonly kind: 'none' }
  /** `bytes` are the JSON, deflated or plain. */
  | {
      readonly kind: 'sealed';
      readonly packing: LinkPacking;
      readonly bytes: Uint8Array;
      readonly version: number;
    }
  | { readonly kind: 'damaged'; readonly message: string; readonly remedy: string };

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
  return `${PREFIX}${DOCUMENT_VERSION}${mark}.${checksum(payload)}.${payload.length.toString(36)}.${payload}`;
}

/** Judges a fragment, with or without its `#`. */
export function openLink(fragment: string): OpenedLink {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (!text.startsWith(PREFIX)) return { kind: 'none' };
  const match = /^run=(\d{1,4})([dj])\.([0-9a-f]{8})\.([0-9a-z]{1,6})\.([A-Za-z0-9_-]*)/.exec(text);
  if (match === null) {
    return { kind: 'damaged', message: 'This is not a link that Streamscope made.', remedy: COPY_AGAIN };
  }
  const [whole, version, mark, sum, length, payload] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const fullLength = Number.parseInt(length, 36);
  if (payload.length < fullLength) {
    const message = `The link was cut off: ${payload.length} of ${fullLength} characters are here.`;
    return { kind: 'damaged', message, remedy: COPY_AGAIN };
  }
  const bytes = bytesOfBase64url(payload);
  if (
    whole.length < text.length ||
    payload.length > fullLength ||
    bytes === null ||
    checksum(payload) !== sum
  ) {
    return {
      kind: 'damaged',
      message: 'The link was changed on its way: its checksum is wrong.',
      remedy: COPY_AGAIN,
    };
  }
  return { kind: 'sealed', packing: mark === 'd' ? 'deflated' : 'plain', bytes, version: Number(version) };
}

/** Reads the unpacked JSON of a link of a version. */
export function readLinkJson(json: Uint8Array, version: number, known: KnownScenarios): LinkedRun {
  let compact: unknown;
  try {
    compact = JSON.parse(utf8Text(json));
  } catch {
    return { kind: 'damaged', message: 'The link holds no document.', remedy: COPY_AGAIN };
  }
  const { partial, unknownScenario } = expandDocument(compact, known);
  const read = completeRunDocument(partial);
  const understood = read.kind === 'document' ? read.document : read.understood;
  const faults = read.kind === 'document' ? [] : read.faults;
  if (version > DOCUMENT_VERSION) {
    const message = `The link was made by a newer Streamscope (format ${version}; this page reads ${DOCUMENT_VERSION}).`;
    return { kind: 'partly', message, faults, understood };
  }
  if (unknownScenario !== '') {
    const message = `The link is built on the scenario "${unknownScenario}", which this page does not have.`;
    return { kind: 'partly', message, faults, understood };
  }
  if (read.kind === 'document') return read;
  return { kind: 'partly', message: 'Parts of the link could not be understood.', faults, understood };
}

function checksum(payload: string): string {
  return crc32c(utf8Bytes(payload)).toString(16).padStart(8, '0');
}

import { knownScenarios } from '../content/known-scenarios';
import type { KnownScenarios } from '../scenario/compact-document';
import {
  type LinkedRun,
  linkJson,
  openLink,
  type PackedLink,
  readDamagedJson,
  readLinkJson,
  sealLink,
} from '../scenario/link';
import type { RunDocument, ScenarioDocument } from '../scenario/run-document';
import type { Asked } from './boot.machine';
import { laterTexts } from './later-texts';

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}

/** The fragment of a run, without its `#`: deflated where that is shorter. */
export async function fragmentOf(
  document: RunDocument,
  known: KnownScenarios = knownScenarios,
): Promise<string> {
  const plain = linkJson(document, known);
  const deflated = await through(plain, new CompressionStream('deflate-raw'));
  return deflated.length < plain.length ? sealLink(deflated, 'deflated') : sealLink(plain, 'plain');
}

/** The JSON of a link; null when its bytes are not what they say they are. */
async function unpack({ bytes, packing }: PackedLink): Promise<Uint8Array | null> {
  if (packing === 'plain') return bytes;
  try {
    return await through(bytes, new DecompressionStream('deflate-raw'));
  } catch {
    // The checksum was right, so that the maker of the link packed something else: told as damage by the caller.
    return null;
  }
}

/**
 * As much of the JSON of a damaged link as can be unpacked. Goes byte by byte, since browsers throw away what they
 * unpacked of a piece in which they find an error; and that error is no news here: it is where the rest ends.
 */
async function unpackRest({ bytes, packing }: PackedLink): Promise<Uint8Array> {
  if (packing === 'plain') return bytes;
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const writing = (async () => {
    for (let i = 0; i < bytes.length; i++) await writer.write(bytes.slice(i, i + 1));
    await writer.close();
  })().catch(() => undefined);
  const reader = readable.getReader();
  const unpacked: number[] = [];
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      unpacked.push(...piece.value);
  } catch {
    // What follows is spoilt or missing.
  }
  await writing;
  return Uint8Array.from(unpacked);
}

/**
 * What a fragment asks for; null when it holds no link. What cannot be opened falls back to `landing`, and says why.
 * What is understood of a link in part, or left of a damaged one, is offered, together with what is wrong.
 */
export async function askedBy(
  fragment: string,
  landing: RunDocument,
  known: KnownScenarios = knownScenarios,
): Promise<Asked | null> {
  const link = openLink(fragment);
  if (link.kind === 'none') return null;
  const run = link.kind === 'sealed' ? await readSealed(link, known) : await readDamaged(link, known);
  if (run.kind === 'damaged') {
    const notice = laterTexts.link.damaged(run.message, run.remedy);
    return { document: landing, foreignPrograms: [], isPartial: false, notice, faults: [] };
  }
  const isPartial = run.kind === 'partly';
  const document = isPartial ? run.understood : run.document;
  return {
    document,
    foreignPrograms: foreignPrograms(document.scenario, known),
    isPartial,
    notice: isPartial ? run.message : '',
    faults: isPartial ? run.faults : [],
  };
}

async function readSealed(link: PackedLink, known: KnownScenarios): Promise<LinkedRun> {
  const json = await unpack(link);
  if (json !== null) return readLinkJson(json, link.version, known);
  return { kind: 'damaged', message: laterTexts.link.notPacked, remedy: laterTexts.link.copyAgain };
}

async function readDamaged(
  { message, remedy, rest }: Extract<ReturnType<typeof openLink>, { kind: 'damaged' }>,
  known: KnownScenarios,
): Promise<LinkedRun> {
  if (rest === null) return { kind: 'damaged', message, remedy };
  return readDamagedJson(await unpackRest(rest), message, known);
}

/** Programs that are not, letter for letter, those of a scenario of this page. */
function foreignPrograms(scenario: ScenarioDocument, known: KnownScenarios): readonly string[] {
  const own = new Set([...known.values()].flatMap(({ programs }) => programs.map(({ text }) => text)));
  return scenario.programs.filter(({ text }) => !own.has(text)).map(({ file }) => file);
}

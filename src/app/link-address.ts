import type { KnownScenarios } from '../scenario/compact-document';
import { type LinkPacking, linkJson, openLink, readLinkJson, sealLink } from '../scenario/link';
import type { RunDocument, ScenarioDocument } from '../scenario/run-document';
import type { Asked } from './boot.machine';
import { texts } from './texts';

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}

/** The fragment of a run, without its `#`: deflated where that is shorter. */
export async function fragmentOf(document: RunDocument, known: KnownScenarios): Promise<string> {
  const plain = linkJson(document, known);
  const deflated = await through(plain, new CompressionStream('deflate-raw'));
  return deflated.length < plain.length ? sealLink(deflated, 'deflated') : sealLink(plain, 'plain');
}

async function unpack(bytes: Uint8Array, packing: LinkPacking): Promise<Uint8Array | null> {
  if (packing === 'plain') return bytes;
  try {
    return await through(bytes, new DecompressionStream('deflate-raw'));
  } catch {
    // The checksum was right, so that the maker of the link packed something else: told as damage by the caller.
    return null;
  }
}

/**
 * What a fragment asks for; null when it holds no link. What cannot be opened falls back to `landing`, and says why;
 * of a link that is understood in part, that part is opened, and what is missing is listed.
 */
export async function askedBy(
  fragment: string,
  landing: RunDocument,
  known: KnownScenarios,
): Promise<Asked | null> {
  const link = openLink(fragment);
  if (link.kind === 'none') return null;
  const nothing: Asked = { document: landing, foreignPrograms: [], notice: '', faults: [] };
  if (link.kind === 'damaged') {
    return { ...nothing, notice: texts.link.damaged(link.message, link.remedy) };
  }
  const json = await unpack(link.bytes, link.packing);
  if (json === null)
    return { ...nothing, notice: texts.link.damaged(texts.link.notPacked, texts.link.copyAgain) };
  const run = readLinkJson(json, link.version, known);
  if (run.kind === 'damaged') return { ...nothing, notice: texts.link.damaged(run.message, run.remedy) };
  const document = run.kind === 'document' ? run.document : run.understood;
  return {
    document,
    foreignPrograms: foreignPrograms(document.scenario, known),
    notice: run.kind === 'partly' ? texts.link.partly(run.message) : '',
    faults: run.kind === 'partly' ? run.faults : [],
  };
}

/** Programs that are not, letter for letter, those of a scenario of this page. */
function foreignPrograms(scenario: ScenarioDocument, known: KnownScenarios): readonly string[] {
  const own = new Set([...known.values()].flatMap(({ programs }) => programs.map(({ text }) => text)));
  return scenario.programs.filter(({ text }) => !own.has(text)).map(({ file }) => file);
}

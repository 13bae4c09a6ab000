import type { SceneStructure } from '../platforms/platform';
import { arrangeColumns } from './arrange-columns';
import { arrangeRows } from './arrange-rows';
import type { BlockCard, BlockGroup } from './blocks';
import { type StripMeasures, stripMeasures } from './measures';
import { placeNodes } from './placement';
import type { CaptionScene, Rect, StageSize } from './scene';

/** Where everything stands: depends on the structure and the size of the stage, not on the moment nor the zoom. */
export interface Arrangement {
  readonly structure: SceneStructure;
  readonly portrait: boolean;
  readonly bounds: Rect;
  readonly strips: StripMeasures;
  readonly cards: readonly BlockCard[];
  /** Cards by node. */
  readonly cardOf: ReadonlyMap<number, BlockCard>;
  readonly groups: readonly BlockGroup[];
  readonly captions: readonly CaptionScene[];
  /** Indices into the structure's logs by node, in the structure's order. */
  readonly logsOf: ReadonlyMap<number, readonly number[]>;
  /** The partitions that have logs on the stage, in their order. */
  readonly partitions: readonly number[];
}

/** Narrower than this the columns would be too small to read, and all goes under each other. */
const PORTRAIT_BELOW = 600;

/** Finds the places of all cards. */
export function arrange(structure: SceneStructure, size: StageSize): Arrangement {
  const strips = stripMeasures(structure);
  const placement = placeNodes(structure);
  const logsOf = new Map<number, number[]>();
  structure.logs.forEach((log, index) => {
    const known = logsOf.get(log.node);
    if (known === undefined) logsOf.set(log.node, [index]);
    else known.push(index);
  });
  let mostLogs = 0;
  for (const logs of logsOf.values()) mostLogs = Math.max(mostLogs, logs.length);
  const portrait = size.width < PORTRAIT_BELOW;
  const places = (portrait ? arrangeRows : arrangeColumns)(placement, strips, mostLogs, size);
  return {
    structure,
    portrait,
    strips,
    logsOf,
    partitions: [...new Set(structure.logs.map((log) => log.partition))].sort((one, other) => one - other),
    ...places,
    cardOf: new Map(places.cards.map((card) => [card.placed.node.node, card])),
  };
}

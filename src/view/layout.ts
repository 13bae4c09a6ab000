import type { Frame, SceneStructure } from '../platforms/platform';
import { type Arrangement, arrange } from './arrange';
import type { BlockCard } from './blocks';
import { layoutController, layoutProgram, layoutSource } from './client-layout';
import { layoutLinks } from './link-layout';
import { type Moment, momentOf } from './moment';
import type { CardScene, Rect, Scene, StageSize, ZoomLevel } from './scene';
import { layoutServer } from './server-layout';
import { layoutGroup, layoutSink } from './sink-layout';

/** Whether two rectangles have a common part. */
export function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function layoutCard(
  arrangement: Arrangement,
  card: BlockCard,
  moment: Moment,
  level: ZoomLevel,
  visible: Rect,
): CardScene {
  switch (card.placed.node.role) {
    case 'server':
      return layoutServer(arrangement, card, moment, level, overlaps(card, visible));
    case 'source':
      return layoutSource(arrangement, card, moment, level);
    case 'sink':
      return layoutSink(arrangement, card, moment, level);
    case 'controller':
      return layoutController(card, level);
    case 'program':
      return layoutProgram(card, level);
  }
}

/**
 * The scene of a moment in an arrangement that is known. Logs outside of `visible` (in stage units) are left out:
 * they cost most and nobody sees them.
 */
export function sceneOf(
  arrangement: Arrangement,
  frame: Frame,
  level: ZoomLevel,
  visible: Rect = arrangement.bounds,
): Scene {
  const moment = momentOf(arrangement.structure, frame);
  return {
    level,
    bounds: arrangement.bounds,
    cards: arrangement.cards.map((card) => layoutCard(arrangement, card, moment, level, visible)),
    groups: arrangement.groups.map((group) => layoutGroup(arrangement, group)),
    links: layoutLinks(arrangement, moment, level),
    captions: level === 'very far' ? [] : arrangement.captions,
  };
}

/** The scene of a moment on a stage of a size: a pure function of its arguments. */
export function layoutScene(
  structure: SceneStructure,
  frame: Frame,
  size: StageSize,
  level: ZoomLevel,
): Scene {
  return sceneOf(arrange(structure, size), frame, level);
}

import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Rect } from './scene';
import type { StageLayers } from './stage-layers';
import type { StageView } from './stage-view';

/** Four screen pixels a stage unit: the smallest text of a record is large then. */
const LARGEST_SCALE = 4;

/** How one looks at the stage: D3's zoom behaviour, without its transitions. */
export interface StageCamera {
  readonly view: () => ZoomTransform;
  /** Whether a person has moved or scaled the stage since it was last shown whole. */
  readonly isMovedByHand: () => boolean;
  /** How far the stage may be moved, and how small it may become: smaller than whole there is nothing to see. */
  readonly limit: (bounds: Rect, leastScale: number) => void;
  /** Shows the stage as asked; from now on it follows the size of the stage again. */
  readonly show: (view: StageView) => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves by pixels of the screen. */
  readonly panBy: (dx: number, dy: number) => void;
}

/** Listens for zooming and panning on the stage. `onMove` is called whenever the view has changed. */
export function makeCamera({ svg, world }: StageLayers, onMove: () => void): StageCamera {
  let view: ZoomTransform = zoomIdentity;
  let isMoved = false;
  const zooming = zoom<SVGSVGElement, unknown>().on(
    'zoom',
    (event: { transform: ZoomTransform; sourceEvent: unknown }) => {
      view = event.transform;
      if (event.sourceEvent !== null && event.sourceEvent !== undefined) isMoved = true;
      world.setAttribute('transform', view.toString());
      svg.style.setProperty('--scale', view.k.toFixed(4));
      onMove();
    },
  );
  const drawing = select<SVGSVGElement, unknown>(svg);
  // A double click would start a transition of D3's own.
  drawing.call(zooming).on('dblclick.zoom', null);
  return {
    view: () => view,
    isMovedByHand: () => isMoved,
    limit: ({ x, y, width, height }, leastScale) => {
      zooming.scaleExtent([leastScale, Math.max(LARGEST_SCALE, leastScale)]);
      zooming.translateExtent([
        [x - width, y - height],
        [x + width * 2, y + height * 2],
      ]);
    },
    show: ({ x, y, scale }) => {
      isMoved = false;
      drawing.call(zooming.transform, zoomIdentity.translate(x, y).scale(scale));
    },
    zoomBy: (factor) => {
      isMoved = true;
      drawing.call(zooming.scaleBy, factor);
    },
    panBy: (dx, dy) => {
      isMoved = true;
      drawing.call(zooming.translateBy, dx / view.k, dy / view.k);
    },
  };
}

import type { StageSelection } from './selection';

/** What the stage tells the page. */
export interface StageCallbacks {
  /** Something was chosen by pointer or keyboard. */
  readonly onSelect: (selection: StageSelection) => void;
  /** The menu of a node is wanted at a place of the window (CSS pixels): right button, Enter, long press. */
  readonly onMenu: (node: number, x: number, y: number) => void;
  /** The menu of a link is wanted. */
  readonly onLinkMenu?: (node: number, peer: number, x: number, y: number) => void;
}

/** What the keyboard and the pointer need of the stage. */
export interface StageHandles {
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly fit: () => void;
  readonly selection: () => StageSelection | null;
  /** The message near a place of the window, null for none. */
  readonly flightAt: (clientX: number, clientY: number) => StageSelection | null;
  /** The offsets that a strip shows, oldest first. */
  readonly offsetsOf: (node: number, partition: number) => readonly number[];
}

const PAN_STEP = 60;
const ZOOM_STEP = 1.25;
const LONG_PRESS_MS = 550;
const LONG_PRESS_SLACK = 8;

function numberOf(element: Element | null, name: string): number {
  const value = element?.getAttribute(name);
  return value === null || value === undefined ? -1 : Number(value);
}

/** The most precise thing that an element stands for: record, log, node. */
function selectionAt(target: Element): StageSelection | null {
  const strip = target.closest('.strip');
  const offset = numberOf(target.closest('.cell'), 'data-offset');
  if (strip !== null) {
    const node = numberOf(strip, 'data-node');
    const partition = numberOf(strip, 'data-partition');
    return offset >= 0 ? { kind: 'record', node, partition, offset } : { kind: 'log', node, partition };
  }
  const node = numberOf(target.closest('.card'), 'data-node');
  return node >= 0 ? { kind: 'node', node } : null;
}

/** The record beside the selected one on a strip, or its last; null when it shows none. */
function recordBeside(strip: Element, step: number, handles: StageHandles): StageSelection | null {
  const node = numberOf(strip, 'data-node');
  const partition = numberOf(strip, 'data-partition');
  const offsets = handles.offsetsOf(node, partition);
  const selected = handles.selection();
  const at =
    selected?.kind === 'record' && selected.node === node && selected.partition === partition
      ? offsets.indexOf(selected.offset) + step
      : offsets.length - 1;
  const offset = offsets[Math.max(0, Math.min(offsets.length - 1, at))];
  return offset === undefined ? null : { kind: 'record', node, partition, offset };
}

function openMenu(target: Element, x: number, y: number, callbacks: StageCallbacks): boolean {
  const link = target.closest('.link');
  if (link !== null) {
    callbacks.onLinkMenu?.(numberOf(link, 'data-from'), numberOf(link, 'data-to'), x, y);
    return callbacks.onLinkMenu !== undefined;
  }
  const node = numberOf(target.closest('.card'), 'data-node');
  if (node < 0) return false;
  callbacks.onMenu(node, x, y);
  return true;
}

/** Whether the stage itself, and nothing on it, has a focus that came by keyboard. */
function isReachedByKeyboard({ target, currentTarget }: KeyboardEvent): boolean {
  return target === currentTarget && target instanceof Element && target.matches(':focus-visible');
}

function onKey(event: KeyboardEvent, callbacks: StageCallbacks, handles: StageHandles): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return false;
  const strip = event.target.closest('.strip');
  const arrows: Record<string, readonly [number, number]> = {
    ArrowLeft: [1, 0],
    ArrowRight: [-1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  const arrow = arrows[event.key];
  if (arrow !== undefined && strip !== null && arrow[0] !== 0) {
    const record = recordBeside(strip, -arrow[0], handles);
    if (record !== null) callbacks.onSelect(record);
    return true;
  }
  // After a click the arrows and plus and minus belong to time, as everywhere on the page.
  if (event.key !== ' ' && event.key !== 'Enter' && !isReachedByKeyboard(event)) return false;
  if (arrow !== undefined) handles.panBy(arrow[0] * PAN_STEP, arrow[1] * PAN_STEP);
  else if (event.key === '+' || event.key === '=') handles.zoomBy(ZOOM_STEP);
  else if (event.key === '-') handles.zoomBy(1 / ZOOM_STEP);
  else if (event.key === '0') handles.fit();
  else if (event.key === ' ') {
    const selection = selectionAt(event.target);
    if (selection === null) return false;
    callbacks.onSelect(selection);
  } else if (event.key === 'Enter') {
    const { left, bottom, width } = event.target.getBoundingClientRect();
    if (strip === null)
      return openMenu(event.target, left + width / 2, Math.min(bottom, innerHeight - 40), callbacks);
    const selection = selectionAt(event.target);
    if (selection !== null) callbacks.onSelect(selection);
  } else return false;
  return true;
}

/** A finger that rests on a card asks for its menu; one that moves pans the stage. */
function listenForLongPress(svg: SVGSVGElement, callbacks: StageCallbacks, signal: AbortSignal): void {
  let timer = 0;
  let startX = 0;
  let startY = 0;
  const cancel = (): void => clearTimeout(timer);
  svg.addEventListener(
    'pointerdown',
    (event) => {
      cancel();
      if (event.pointerType !== 'touch' || !(event.target instanceof Element)) return;
      const { target } = event;
      startX = event.clientX;
      startY = event.clientY;
      timer = window.setTimeout(() => openMenu(target, startX, startY, callbacks), LONG_PRESS_MS);
    },
    { signal },
  );
  svg.addEventListener(
    'pointermove',
    (event) => {
      if (Math.hypot(event.clientX - startX, event.clientY - startY) > LONG_PRESS_SLACK) cancel();
    },
    { signal },
  );
  for (const name of ['pointerup', 'pointercancel'] as const) svg.addEventListener(name, cancel, { signal });
  signal.addEventListener('abort', cancel);
}

/** Listens on the stage's element for all of it: what is clicked is read from the element's attributes. */
export function listenToStage(
  svg: SVGSVGElement,
  callbacks: StageCallbacks,
  handles: StageHandles,
  signal: AbortSignal,
): void {
  svg.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return;
      const selection = handles.flightAt(event.clientX, event.clientY) ?? selectionAt(event.target);
      if (selection !== null) callbacks.onSelect(selection);
      else if (event.target.closest('.link') !== null) {
        openMenu(event.target, event.clientX, event.clientY, callbacks);
      }
    },
    { signal },
  );
  svg.addEventListener(
    'contextmenu',
    (event) => {
      if (!(event.target instanceof Element)) return;
      // On a touch screen the long press has asked already.
      const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
      if (isTouch || openMenu(event.target, event.clientX, event.clientY, callbacks)) event.preventDefault();
    },
    { signal },
  );
  svg.addEventListener(
    'keydown',
    (event) => {
      if (onKey(event, callbacks, handles)) event.preventDefault();
    },
    { signal },
  );
  listenForLongPress(svg, callbacks, signal);
}

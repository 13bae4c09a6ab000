import {
  joinChildren,
  keepAttribute,
  keepAttributes,
  keepLabel,
  keepText,
  layerOf,
  OPEN_GATE,
  onlyChild,
} from './kept';
import { paintBlocks, paintPills, paintTexts } from './paint-parts';
import { paintStrip, type StripPaint } from './paint-strip';
import type { BarsScene, CardScene, DotScene } from './scene';
import { lightsNode } from './selection';

const TAU = Math.PI * 2;

/** The shape that says how a node is: a disc, two bars, a cross, a ring. */
function statusShape(status: CardScene['status']): string {
  if (status === 'paused') return 'M-4 -5h3v10h-3zM1 -5h3v10h-3z';
  if (status === 'down')
    return 'M-5 -3.2L-3.2 -5L0 -1.8L3.2 -5L5 -3.2L1.8 0L5 3.2L3.2 5L0 1.8L-3.2 5L-5 3.2L-1.8 0z';
  if (status === 'closed' || status === 'ended')
    return 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0zM-3.4 0a3.4 3.4 0 1 1 6.8 0a3.4 3.4 0 1 1 -6.8 0z';
  return 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z';
}

/** The part of a ring that is whole, from the top clockwise. */
function ringPath(radius: number, share: number): string {
  const full = Math.min(0.9999, Math.max(0, share));
  const angle = full * TAU - TAU / 4;
  const x = Math.cos(angle) * radius;
  const y = Math.sin(angle) * radius;
  return `M0 ${-radius}A${radius} ${radius} 0 ${full > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}`;
}

function paintDot(parent: SVGElement, card: CardScene, dot: DotScene): void {
  keepAttribute(parent, 'transform', `translate(${card.width / 2} ${card.height / 2})`);
  onlyChild(parent, 'circle', 'dot-disc', true, (disc) => keepAttribute(disc, 'r', dot.radius * 0.86));
  onlyChild(parent, 'path', 'dot-ring', dot.text !== '', (ring) => {
    keepAttributes(ring, [
      ['d', ringPath(dot.radius, dot.inSync)],
      ['stroke-width', dot.radius * 0.13],
    ]);
  });
  onlyChild(parent, 'text', 'dot-text', dot.text !== '', (text) => {
    keepAttributes(text, [
      ['y', dot.radius * (card.status === 'up' ? 0.24 : 0.02)],
      ['font-size', dot.radius * 0.66],
    ]);
    keepText(text, dot.text, OPEN_GATE);
  });
  onlyChild(parent, 'path', 'dot-status', card.status !== 'up', (path) => {
    const scale = dot.radius * 0.055;
    const y = dot.text === '' ? 0 : dot.radius * 0.38;
    keepAttributes(path, [
      ['d', statusShape(card.status)],
      ['transform', `translate(0 ${y}) scale(${scale})`],
    ]);
  });
}

function paintBars(parent: SVGElement, bars: BarsScene): void {
  const paths: readonly (readonly [string, string])[] = [
    ['bars-grooves', bars.grooves],
    ['bars-followers', bars.followers],
    ['bars-behind', bars.behind],
    ['bars-leaders', bars.leaders],
    ['bars-watermarks', bars.watermarks],
  ];
  for (const [className, d] of paths) {
    onlyChild(parent, 'path', className, d !== '', (path) => keepAttribute(path, 'd', d));
  }
}

function paintFrame(element: SVGElement, card: CardScene): void {
  const box: readonly (readonly [string, string | number])[] = [
    ['width', card.width],
    ['height', card.height],
    ['rx', card.isMember ? 7 : 10],
  ];
  onlyChild(element, 'rect', 'card-box', true, (rect) => keepAttributes(rect, box));
  onlyChild(element, 'rect', 'card-hatch', card.status === 'down' || card.status === 'paused', (rect) =>
    keepAttributes(rect, box),
  );
  onlyChild(element, 'path', 'card-status', true, (path) => {
    const title = card.texts.find((text) => text.key === 'title');
    const scale = card.role === 'server' ? 1 : 0.8;
    keepAttributes(path, [
      ['transform', `translate(19 ${(title?.y ?? 24) - 4.5}) scale(${scale})`],
      ['d', statusShape(card.status)],
    ]);
  });
}

function paintCard(element: SVGElement, card: CardScene, paint: StripPaint): void {
  const classes = ['card', `role-${card.role}`, `is-${card.status}`];
  if (card.fenced) classes.push('is-fenced');
  if (card.isMember) classes.push('is-member');
  if (lightsNode(paint.selection, card.node, card.host)) classes.push('is-lit');
  keepAttributes(element, [
    ['class', classes.join(' ')],
    ['transform', `translate(${card.x} ${card.y})`],
    ['data-node', card.node],
    ['tabindex', 0],
    ['role', 'group'],
    ['aria-roledescription', card.role],
  ]);
  keepLabel(element, card.label, paint.gate);
  if (card.dot !== null) {
    const { dot } = card;
    onlyChild(element, 'g', 'detail', false, () => undefined);
    onlyChild(element, 'g', 'dot', true, (group) => paintDot(group, card, dot));
    return;
  }
  onlyChild(element, 'g', 'dot', false, () => undefined);
  const detail = layerOf(element, 'detail');
  paintFrame(layerOf(detail, 'frame'), card);
  paintBlocks(layerOf(detail, 'blocks'), card.blocks);
  onlyChild(detail, 'g', 'bars', card.bars !== null, (group) => {
    if (card.bars !== null) paintBars(group, card.bars);
  });
  joinChildren(layerOf(detail, 'strips'), {
    tag: 'g',
    className: 'strip',
    data: card.strips,
    key: (strip) => strip.id,
    paint: (group, strip) => paintStrip(group, strip, paint),
  });
  const words = layerOf(detail, 'words');
  paintPills(words, card.pills, paint.gate);
  paintTexts(words, card.texts, paint.gate);
}

/** Draws all cards. */
export function paintCards(parent: Element, cards: readonly CardScene[], paint: StripPaint): void {
  joinChildren(parent, {
    tag: 'g',
    className: 'card',
    data: cards,
    key: (card) => card.id,
    paint: (element, card) => paintCard(element, card, paint),
  });
}

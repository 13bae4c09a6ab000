import { joinChildren, keepAttribute, keepAttributes, keepText, type TextGate } from './kept';
import type { BlockScene, PillScene, TextScene } from './scene';

/** Draws the lines of text of a card. */
export function paintTexts(parent: Element, texts: readonly TextScene[], gate: TextGate): void {
  joinChildren(parent, {
    tag: 'text',
    className: 'line',
    data: texts,
    key: (text) => text.key,
    paint: (element, text) => {
      keepAttributes(element, [
        ['x', text.x],
        ['y', text.y],
        ['class', `line font-${text.font} ink-${text.tone} anchor-${text.anchor}`],
      ]);
      keepText(element, text.text, gate);
    },
  });
}

/** Draws the small rounded labels of a card. */
export function paintPills(parent: Element, pills: readonly PillScene[], gate: TextGate): void {
  joinChildren(parent, {
    tag: 'g',
    className: 'pill',
    data: pills,
    key: (pill) => pill.key,
    make: (element) => {
      element.append(
        document.createElementNS(element.namespaceURI, 'rect'),
        document.createElementNS(element.namespaceURI, 'text'),
      );
    },
    paint: (element, pill) => {
      keepAttribute(element, 'class', `pill pill-${pill.tone}`);
      const [rect, text] = element.children;
      if (rect === undefined || text === undefined) return;
      keepAttributes(rect, [
        ['x', pill.x],
        ['y', pill.y],
        ['width', pill.width],
        ['height', pill.height],
        ['rx', pill.height / 2],
      ]);
      keepAttributes(text, [
        ['x', pill.x + pill.width / 2],
        ['y', pill.y + pill.height - 4.5],
      ]);
      keepText(text, pill.text, gate);
    },
  });
}

/** Draws the ticks and bars of a card. */
export function paintBlocks(parent: Element, blocks: readonly BlockScene[]): void {
  joinChildren(parent, {
    tag: 'rect',
    className: 'block',
    data: blocks,
    key: (block) => block.key,
    paint: (element, block) => {
      keepAttributes(element, [
        ['class', `block block-${block.shape} fill-${block.tone}`],
        ['x', block.x],
        ['y', block.y],
        ['width', Math.max(0, block.width)],
        ['height', block.height],
        ['rx', block.shape === 'tick' ? 1 : block.height / 2],
      ]);
    },
  });
}

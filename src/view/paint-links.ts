import {
  joinChildren,
  keepAttribute,
  keepAttributes,
  keepLabel,
  keepText,
  onlyChild,
  type TextGate,
} from './kept';
import { placeLinkWords } from './link-words';
import type { LinkScene } from './scene';

function paintLink(element: SVGElement, link: LinkScene, gate: TextGate): void {
  const classes = ['link', `kind-${link.kind}`, `is-${link.state}`];
  if (link.active) classes.push('is-active');
  const changed = link.state !== 'whole';
  keepAttributes(element, [
    ['class', classes.join(' ')],
    ['data-from', link.from],
    ['data-to', link.to],
    ['role', 'img'],
    // Ordinary links are many and say little: Tab stops at those that are not as they should be.
    ['tabindex', changed ? 0 : -1],
  ]);
  keepLabel(element, link.label, gate);
  onlyChild(element, 'path', 'link-line', true, (path) => keepAttribute(path, 'd', link.path));
  onlyChild(element, 'path', 'link-tear', link.tear !== '', (path) => keepAttribute(path, 'd', link.tear));
}

/** Draws the links, beneath the cards. */
export function paintLinks(parent: Element, links: readonly LinkScene[], gate: TextGate): void {
  joinChildren(parent, {
    tag: 'g',
    className: 'link',
    data: links,
    key: (link) => link.id,
    paint: (element, link) => paintLink(element, link, gate),
  });
}

/** Draws the words of links above the cards: their state, and the counts that stand for flights. */
export function paintLinkWords(
  parent: Element,
  links: readonly LinkScene[],
  counted: boolean,
  gate: TextGate,
): void {
  joinChildren(parent, {
    tag: 'g',
    className: 'link-words',
    data: placeLinkWords(links, counted),
    key: ({ id }) => id,
    paint: (element, { state, text, x, y, width }) => {
      keepAttributes(element, [
        ['class', `link-words is-${state}`],
        ['transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`],
        ['aria-hidden', 'true'],
      ]);
      onlyChild(element, 'rect', 'link-words-box', true, (rect) => {
        keepAttributes(rect, [
          ['x', -width / 2],
          ['y', -8.5],
          ['width', width],
          ['height', 17],
          ['rx', 8.5],
        ]);
      });
      onlyChild(element, 'text', 'link-words-text', true, (label) => {
        keepAttribute(label, 'y', 3.5);
        keepText(label, text, gate);
      });
    },
  });
}

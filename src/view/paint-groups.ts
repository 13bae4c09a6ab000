import {
  joinChildren,
  keepAttribute,
  keepAttributes,
  keepLabel,
  keepText,
  onlyChild,
  type TextGate,
} from './kept';
import type { CaptionScene, GroupScene } from './scene';

/** Draws the frames around groups. */
export function paintGroups(parent: Element, groups: readonly GroupScene[], gate: TextGate): void {
  joinChildren(parent, {
    tag: 'g',
    className: 'group',
    data: groups,
    key: (group) => group.id,
    paint: (element, group) => {
      keepAttributes(element, [
        ['transform', `translate(${group.x} ${group.y})`],
        ['role', 'img'],
      ]);
      keepLabel(element, group.label, gate);
      onlyChild(element, 'rect', 'group-box', true, (rect) => {
        keepAttributes(rect, [
          ['width', group.width],
          ['height', group.height],
          ['rx', 12],
        ]);
      });
      onlyChild(element, 'text', 'group-title', true, (text) => {
        keepAttributes(text, [
          ['x', 12],
          ['y', 20],
        ]);
        keepText(text, group.title, gate);
      });
      onlyChild(element, 'text', 'group-state', true, (text) => {
        keepAttributes(text, [
          ['x', 12],
          ['y', 36],
        ]);
        keepText(text, group.state, gate);
      });
      onlyChild(element, 'text', 'group-generation', group.generation !== '', (text) => {
        keepAttributes(text, [
          ['x', group.width - 12],
          ['y', 20],
        ]);
        keepText(text, group.generation, gate);
      });
      onlyChild(element, 'text', 'group-empty', group.empty, (text) => {
        keepAttributes(text, [
          ['x', group.width / 2],
          ['y', group.height / 2 + 20],
        ]);
        keepText(text, 'no members', gate);
      });
    },
  });
}

/** Draws the words above the columns. */
export function paintCaptions(parent: Element, captions: readonly CaptionScene[], gate: TextGate): void {
  joinChildren(parent, {
    tag: 'text',
    className: 'caption',
    data: captions,
    key: (caption) => caption.id,
    paint: (element, caption) => {
      keepAttribute(element, 'x', caption.x);
      keepAttribute(element, 'y', caption.y);
      keepText(element, caption.text, gate);
    },
  });
}

import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { laterTexts } from './later-texts';

/** Folds blocks: by an arrow that shows when one is about to want it, and by keys. */
export function folding(): Extension {
  return [
    codeFolding({
      placeholderDOM(view, unfold) {
        const dots = document.createElement('button');
        dots.type = 'button';
        dots.className = 'cm-folded';
        dots.textContent = '…';
        dots.title = laterTexts.code.unfold;
        dots.setAttribute('aria-label', laterTexts.code.unfold);
        dots.onclick = (event) => {
          unfold(event);
          view.focus();
        };
        return dots;
      },
    }),
    foldGutter({
      // A click there takes the focus from nobody.
      domEventHandlers: { mousedown: () => true },
      markerDOM(isOpen) {
        const arrow = document.createElement('span');
        arrow.className = `cm-fold-arrow ${isOpen ? 'is-open' : 'is-closed'}`;
        arrow.title = isOpen ? laterTexts.code.fold : laterTexts.code.unfold;
        return arrow;
      },
    }),
    keymap.of(foldKeymap),
  ];
}

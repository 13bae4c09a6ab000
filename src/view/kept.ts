import { select } from 'd3-selection';
import { present } from '../base/assert';

const SVG = 'http://www.w3.org/2000/svg';

/** What each element's attributes and text were set to last: the DOM is touched only where something changed. */
const attributes = new WeakMap<Element, Map<string, string>>();
const texts = new WeakMap<Element, string>();

/** Sets an attribute unless it has that value already. Null removes it. */
export function keepAttribute(element: Element, name: string, value: string | number | null): void {
  let known = attributes.get(element);
  if (known === undefined) {
    known = new Map();
    attributes.set(element, known);
  }
  const text = value === null ? '' : String(value);
  if (known.get(name) === text) return;
  known.set(name, text);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** Sets several attributes as `keepAttribute` does. */
export function keepAttributes(
  element: Element,
  values: readonly (readonly [string, string | number | null])[],
): void {
  for (const [name, value] of values) keepAttribute(element, name, value);
}

/** Lets texts change only now and then; what is held back sets `pending`. */
export interface TextGate {
  readonly isOpen: boolean;
  pending: boolean;
}

/** The gate of texts that never change while their element lives. */
export const OPEN_GATE: TextGate = { isOpen: true, pending: false };

/** Sets a text, and words for assistive technology, when the gate is open or there is none yet. */
export function keepText(element: Element, text: string, gate: TextGate): void {
  const known = texts.get(element);
  if (known === text) return;
  if (known !== undefined && !gate.isOpen) {
    gate.pending = true;
    return;
  }
  texts.set(element, text);
  element.textContent = text;
}

/** Sets `aria-label` under the same rule as a text. */
export function keepLabel(element: Element, label: string, gate: TextGate): void {
  const known = attributes.get(element)?.get('aria-label');
  if (known === label) return;
  if (known !== undefined && !gate.isOpen) {
    gate.pending = true;
    return;
  }
  keepAttribute(element, 'aria-label', label);
}

/** What a join needs: the data, their stable keys, how a new element is made and how any is brought up to date. */
export interface KeyedJoin<D> {
  readonly tag: string;
  readonly className: string;
  readonly data: readonly D[];
  readonly key: (datum: D) => string;
  readonly make?: (element: SVGElement, datum: D) => void;
  readonly paint: (element: SVGElement, datum: D) => void;
}

/** D3's join for the direct children of one class. Children keep their element as long as their key is there. */
export function joinChildren<D>(parent: Element, join: KeyedJoin<D>): void {
  select(parent)
    .selectAll<SVGElement, D>(`:scope > .${join.className}`)
    .data(join.data, join.key)
    .join((enter) => {
      const made = enter.append<SVGElement>(join.tag).attr('class', join.className);
      made.each(function make(datum) {
        join.make?.(this, datum);
      });
      return made;
    })
    .each(function paint(datum) {
      join.paint(this, datum);
    });
}

const children = new WeakMap<Element, Map<string, SVGElement>>();

/** The only child of a class: made when wanted and missing, removed when not wanted. */
export function onlyChild(
  parent: Element,
  tag: string,
  className: string,
  wanted: boolean,
  paint: (element: SVGElement) => void,
): void {
  let known = children.get(parent);
  if (known === undefined) {
    known = new Map();
    children.set(parent, known);
  }
  let child = known.get(className);
  if (!wanted) {
    child?.remove();
    known.delete(className);
    return;
  }
  if (child === undefined) {
    child = document.createElementNS(SVG, tag) as SVGElement;
    child.setAttribute('class', className);
    parent.append(child);
    known.set(className, child);
  }
  paint(child);
}

/** A group inside an element that is made once: layers keep what is painted later from covering what was there. */
export function layerOf(parent: Element, className: string): SVGElement {
  onlyChild(parent, 'g', className, true, () => undefined);
  return present(children.get(parent)?.get(className), 'a layer that was just made');
}

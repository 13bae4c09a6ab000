/** A menu of the stage that is open, and where (CSS pixels of the window). */
export type OpenedMenu =
  | { readonly kind: 'node'; readonly node: number; readonly x: number; readonly y: number }
  | { readonly kind: 'links'; readonly node: number; readonly x: number; readonly y: number }
  | {
      readonly kind: 'link';
      readonly node: number;
      readonly peer: number;
      readonly x: number;
      readonly y: number;
    };

import { describe, expect, it } from 'vitest';
import { fitView, isFitting, visiblePart } from './stage-view';
import { zoomLevelOf } from './zoom-level';

const bounds = { x: 0, y: 0, width: 800, height: 600 };

describe('the view of the stage', () => {
  it('shows everything above the legend, in the middle', () => {
    const view = fitView(bounds, { width: 800, height: 330 }, 30, false);
    expect(view).toEqual({ x: 200, y: 0, scale: 0.5 });
    expect(fitView(bounds, { width: 400, height: 430 }, 30, false)).toEqual({ x: 0, y: 50, scale: 0.5 });
  });

  it('fills the width of a narrow stage and begins at the top', () => {
    const view = fitView({ ...bounds, width: 390, height: 900 }, { width: 390, height: 500 }, 0, true);
    expect(view).toEqual({ x: 0, y: 0, scale: 1 });
  });

  it('does not blow up a small stage', () => {
    expect(fitView(bounds, { width: 4_000, height: 4_000 }, 0, false).scale).toBe(1.15);
  });

  it('knows what is on the screen', () => {
    expect(visiblePart({ x: -100, y: 50, scale: 2 }, { width: 400, height: 200 })).toEqual({
      x: 50,
      y: -25,
      width: 200,
      height: 100,
    });
  });
});

describe('a view when cards have come or gone', () => {
  const size = { width: 800, height: 600 };
  const fitted = fitView(bounds, size, 0, false);

  it('stays while everything is seen at nearly the same scale', () => {
    const grown = { ...bounds, height: 610 };
    expect(isFitting(fitted, fitView({ ...bounds, height: 590 }, size, 0, false), bounds, size)).toBe(true);
    expect(isFitting(fitted, fitView(grown, size, 0, false), grown, size)).toBe(false);
  });

  it('is given up when everything could be seen larger', () => {
    const small = { ...bounds, width: 600, height: 450 };
    expect(isFitting(fitted, fitView(small, size, 0, false), small, size)).toBe(false);
  });
});

describe('levels of detail', () => {
  it('follow the scale', () => {
    expect([2, 1, 0.4, 0.1].map(zoomLevelOf)).toEqual(['close', 'ordinary', 'far', 'very far']);
  });
});

import { KEY_COLOURS, KEYLESS_COLOUR } from './colours';

/** Patterns by key colour, for records that are not committed: the colour is kept, and the hatching says the rest. */
export function hatchPatterns(): string {
  const colours: readonly (readonly [number, string])[] = [
    [-1, KEYLESS_COLOUR.fill],
    ...KEY_COLOURS.map((colour, index) => [index, colour.fill] as const),
  ];
  const hatch = colours.map(
    ([index, fill]) =>
      `<pattern id="hatch-${index}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
      `<rect width="4" height="4" class="hatch-ground"/><rect width="1.3" height="4" fill="${fill}"/></pattern>`,
  );
  return (
    hatch.join('') +
    '<pattern id="hatch-card" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    '<rect width="1.2" height="7" class="hatch-card-line"/></pattern>'
  );
}

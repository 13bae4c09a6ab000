import type { Place } from '../natives/inspect';

const SPACE = 2;

/**
 * Long arrays in columns: `groupArrayElements` of Node's lib/internal/util/inspect.js, with its constants. Answers the
 * rows; the elements themselves when they are better one a line.
 */
export function groupedElements(
  items: readonly string[],
  hasMore: boolean,
  isNumeric: boolean,
  { indentation, width: lineWidth, compact }: Place,
): readonly string[] {
  if (compact < 1) return items;
  const count = hasMore ? items.length - 1 : items.length;
  const lengths = items.slice(0, count).map((item) => item.length);
  const longest = Math.max(0, ...lengths);
  const total = lengths.reduce((sum, each) => sum + each + SPACE, 0);
  const width = longest + SPACE;
  if (width * 3 + indentation >= lineWidth || !(total / width > 5 || longest <= 6)) return items;
  const bias = Math.sqrt(width - total / items.length);
  const biased = Math.max(width - 3 - bias, 1);
  // A letter is about 2.5 times as high as wide, and a square looks best.
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * biased * count) / biased),
    Math.floor((lineWidth - indentation) / width),
    compact * 4,
    15,
  );
  if (columns <= 1) return items;
  const widths = Array.from({ length: columns }, (_, column) => {
    const cells = lengths.filter((_length, index) => index % columns === column);
    return Math.max(0, ...cells) + SPACE;
  });
  const rows: string[] = [];
  for (let start = 0; start < count; start += columns) {
    const end = Math.min(start + columns, count);
    const cells = items.slice(start, end).map((item, column) => {
      const isLast = start + column === end - 1;
      const cellWidth = (widths[column] as number) - (isLast ? SPACE : 0);
      const cell = isLast ? item : `${item}, `;
      if (isNumeric) return cell.padStart(cellWidth);
      return isLast ? cell : cell.padEnd(cellWidth);
    });
    rows.push(cells.join(''));
  }
  if (hasMore) rows.push(items[count] as string);
  return rows;
}

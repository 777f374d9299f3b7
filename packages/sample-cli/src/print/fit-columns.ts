/**
 * The widths of columns that fit a terminal, two spaces apart: the widest column that may shrink gives way first. A fixed
 * column keeps its width, such as an id, of which a part is of no use. No column becomes narrower than eight.
 */
export function fitColumns(
  wide: readonly number[],
  isFixed: readonly boolean[],
  terminal: number,
): readonly number[] {
  const widths = [...wide];
  const free = [...widths.keys()].filter((index) => !isFixed[index]);
  let over = widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1)) - terminal;
  for (; over > 0; over--) {
    const most = Math.max(0, ...free.map((index) => widths[index] ?? 0));
    if (most <= narrowest) break;
    widths[free.findLast((index) => widths[index] === most) ?? 0] = most - 1;
  }
  return widths;
}

const narrowest = 8;

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
  let over = widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1)) - terminal;
  while (over > 0) {
    const free = widths.filter((width, index) => !isFixed[index] && width > narrowest);
    const most = Math.max(...free);
    if (free.length === 0) return widths;
    const next = Math.max(narrowest, ...free.filter((width) => width < most));
    const index = widths.findIndex((width, at) => !isFixed[at] && width === most);
    const shrunk = Math.max(next, most - over, narrowest);
    // Columns of the same width give way in turn.
    widths[index] = shrunk === most ? most - 1 : shrunk;
    over -= most - (widths[index] ?? 0);
  }
  return widths;
}

const narrowest = 8;

const known = new Map<string, readonly string[]>();
const mostKnown = 500;

/** The texts of a path and the expressions in its braces, alternating, with a text at either end. */
export function pathPieces(path: string): readonly string[] {
  let pieces = known.get(path);
  if (pieces === undefined) {
    pieces = path.split(/\{([^{}]+)\}/);
    if (known.size < mostKnown) known.set(path, pieces);
  }
  return pieces;
}

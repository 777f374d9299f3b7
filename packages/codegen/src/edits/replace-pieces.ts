/**
 * Carries an edit over into a printed text: `before` and `after` are printed of the touched part of a description alone, `kept` of all
 * of it before the edit. Each path item, operation and component that differs in `after` is replaced. Undefined where something else
 * differs, and where a piece does not stand in the text exactly once.
 */
export function replacePieces(kept: KeptText, before: string, after: string): KeptText | undefined {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (old.length !== now.length) return undefined;
  const lines = [...kept.lines];
  const places = new Map(kept.places);
  for (const [index, piece] of old.entries()) {
    const by = now[index];
    if (by === undefined || piece.isUnit !== by.isUnit) return undefined;
    if (piece.lines === by.lines) continue;
    const place = piece.isUnit ? places.get(piece.lines) : undefined;
    if (place === undefined || place === severalPlaces) return undefined;
    places.delete(piece.lines);
    places.set(by.lines, places.has(by.lines) ? severalPlaces : place);
    lines[place] = by.lines + (lines[place]?.endsWith(",") ? "," : "");
  }
  return { lines, places };
}

/** A printed text in pieces, so that one of them is replaced without a search. */
export interface KeptText {
  /** The lines of each piece; between pieces stands a line feed. */
  readonly lines: readonly string[];
  /** Where the piece of some lines, without a comma at their end, stands among all. */
  readonly places: ReadonlyMap<string, number>;
}

/** Cuts a printed text into pieces. */
export function keptText(text: string): KeptText {
  const lines: string[] = [];
  const places = new Map<string, number>();
  for (const [index, piece] of piecesOf(text).entries()) {
    lines.push(piece.lines + piece.comma);
    if (piece.isUnit) places.set(piece.lines, places.has(piece.lines) ? severalPlaces : index);
  }
  return { lines, places };
}

const severalPlaces = -1;

/** Some lines of a printed text. */
interface Piece {
  /** The lines without a comma at their end. */
  readonly lines: string;
  readonly comma: "" | ",";
  /** Whether it is a path item, an operation or a component. */
  readonly isUnit: boolean;
}

/** Cuts a text before each unit and where units end, as the indentation shows. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: { text: string; readonly isUnit: boolean }[] = [];
  let unitIndent = Number.POSITIVE_INFINITY;
  let isAfterComment = false;
  for (const line of text.split("\n")) {
    const indent = line.search(/[^ ]|$/);
    const isUnit = indent >= unitIndent;
    const isFirst = indent === unitIndent && !isAfterComment && line[indent] !== "}";
    const last = pieces.at(-1);
    if (last === undefined || isFirst || last.isUnit !== isUnit) pieces.push({ text: line, isUnit });
    else last.text += `\n${line}`;
    isAfterComment = line.endsWith("*/");
    if (!isUnit) unitIndent = indentBelow(line) ?? (indent <= 2 ? Number.POSITIVE_INFINITY : unitIndent);
  }
  return pieces.map(({ text: lines, isUnit }) =>
    lines.endsWith(",") ? { lines: lines.slice(0, -1), comma: ",", isUnit } : { lines, comma: "", isUnit },
  );
}

/** How far units are indented below a line that begins a group of them: in types, in JSON, and in metadata. */
function indentBelow(line: string): number | undefined {
  if (/^export interface (?:paths|webhooks|operations) \{$/.test(line)) return 4;
  if (line === "export interface components {") return 8;
  if (/^ {2}"(?:paths|webhooks)": \{$/.test(line)) return 4;
  if (line === '  "components": {') return 6;
  return /^(?:export const |exports\.)operations\b.* = \{$/.test(line) ? 2 : undefined;
}

import { applyEdits, inOrder, type TextEdit } from "./text-edit.js";

const context = 3;

/** A unified diff of one file, for `git apply` and `patch -p1`. */
export function printDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const lines = linesOf(text);
  const changes: Change[] = [];
  for (const edit of inOrder(edits)) {
    const first = lineAt(starts, edit.start);
    const last = lineAt(starts, edit.end);
    const before = changes.at(-1);
    if (before !== undefined && first <= before.last + 1) {
      before.edits.push(edit);
      before.last = Math.max(before.last, last);
    } else changes.push({ first, last, edits: [edit] });
  }
  let shift = 0;
  const hunks = groupsOf(changes).map((group) => {
    const from = Math.max(0, (group[0]?.first ?? 0) - context);
    const to = Math.min(lines.length, (group.at(-1)?.last ?? 0) + 1 + context);
    const body: string[] = [];
    let position = from;
    let added = 0;
    let removed = 0;
    for (const { first, last, edits: own } of group) {
      const start = starts[first] ?? 0;
      const old = lines.slice(first, last + 1);
      const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
      const fresh = linesOf(applyEdits(old.join(""), moved));
      const same = Math.min(old.length, fresh.length);
      let head = 0;
      while (head < same && old[head] === fresh[head]) head++;
      let tail = 0;
      while (tail < same - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
      const gone = old.slice(head, old.length - tail);
      const come = fresh.slice(head, fresh.length - tail);
      body.push(...lines.slice(position, first + head).map((line) => mark(" ", line)));
      body.push(...gone.map((line) => mark("-", line)), ...come.map((line) => mark("+", line)));
      position = first + head + gone.length;
      removed += gone.length;
      added += come.length;
    }
    body.push(...lines.slice(position, to).map((line) => mark(" ", line)));
    const length = to - from;
    const head = `@@ -${range(from, length)} +${range(from + shift, length + added - removed)} @@\n`;
    shift += added - removed;
    return head + body.join("");
  });
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}

interface Change {
  readonly first: number;
  last: number;
  readonly edits: TextEdit[];
}

/** Groups changes whose context lines overlap. */
function groupsOf(changes: readonly Change[]): readonly Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const before = groups.at(-1);
    if (before !== undefined && change.first - (before.at(-1)?.last ?? 0) <= 2 * context + 1)
      before.push(change);
    else groups.push([change]);
  }
  return groups;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function mark(sign: string, line: string): string {
  return line.endsWith("\n") ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

function range(from: number, length: number): string {
  return length === 1 ? `${from + 1}` : `${length === 0 ? from : from + 1},${length}`;
}

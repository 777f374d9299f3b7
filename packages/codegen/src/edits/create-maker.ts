import {
  type Description,
  loadRead,
  type Problem,
  printProblem,
  readDescription,
} from "@partwise/description";
import { type Draft, isObject } from "@partwise/description/document";
import { filesOf, type Made, makeFiles } from "../generate/make-files.js";
import type { Run } from "../memory/memory.js";
import { editedUnits } from "./edited-units.js";
import { type KeptText, keptText, replacePieces } from "./replace-pieces.js";
import { partWith, touchedPart } from "./touched-part.js";
import { type Units, unitsOf } from "./units-of.js";

/** How many units an edit may touch before all of them are made anew. */
const mostTouched = 30;
/** How much of a description may be loaded twice in place of once, as a share of its units. */
const mostNeeded = 0.25;

/**
 * Makes the files of a description again and again. Of an edit in one file, the path items and components that the edit touches, with
 * all that these refer to, are made as a description of their own, before and after the edit; what differs is replaced in the texts of
 * the last run. Where that could differ from a fresh run, everything is made anew.
 */
export function createMaker(run: Run): Maker {
  let last: Last | undefined;

  async function makeAgain(known: Last): Promise<Made | undefined> {
    const read = await readDescription(run.description);
    const { document } = read;
    const edited = editedUnits(known.read.document, document);
    if (edited === undefined) return undefined;
    if (edited.length === 0) return known.made;
    const units = unitsOf(document);
    const part = touchedPart(edited, known.units, units, mostTouched);
    if (part === undefined || part.needed.size > units.size * mostNeeded) return undefined;
    const of = (each: Description) =>
      madeOf({ ...each, document: copyOf(partWith(each.document, part.needed)) }, run);
    const [before, after] = [await of(known.read), await of(read)];
    if (before === undefined || after === undefined) return undefined;
    const texts = known.texts.map((text, index) => {
      const [old, now] = [before.contents[index], after.contents[index]];
      return old && now && replacePieces(text, old.content, now.content);
    });
    if (!texts.every((text) => text !== undefined)) return undefined;
    const isTouched = ({ pointer = "" }: Problem) =>
      part.touched.has(pointer.split("/", pointer.startsWith("/components/") ? 4 : 3).join("/"));
    // What is said of another unit, such as which operations its fault leaves out, depends on more than the part.
    if (!differenceOf(before.problems, after.problems).every(isTouched)) return undefined;
    const problems = [
      ...known.made.problems.filter((each) => !isTouched(each)),
      ...after.problems.filter(isTouched),
    ];
    const contents = known.made.contents.map(({ path }, index) => ({
      path,
      content: texts[index]?.lines.join("\n") ?? "",
    }));
    const made = { ...known.made, contents, problems };
    last = { read, units, made, texts };
    return made;
  }

  return {
    async again() {
      // A part may have none of the chosen operations.
      return last && run.operations.length === 0 ? makeAgain(last) : undefined;
    },
    async anew() {
      const made = await makeFiles(run);
      last = undefined;
      return made;
    },
    async settle(made) {
      if (last !== undefined || made.inputs.length !== 1 || made.lock !== undefined) return;
      const inputs: { readonly path: string; readonly sha256: string | undefined }[] = [];
      const read = await readDescription(run.description, inputs).catch(() => undefined);
      if (read === undefined || inputs[0]?.sha256 !== made.inputs[0]?.sha256) return;
      const texts = made.contents.map(({ content }) => keptText(content));
      last = { read, units: unitsOf(read.document), made, texts };
    },
    forget() {
      last = undefined;
    },
  };
}

/** Makes files, and knows those of the last run. */
export interface Maker {
  /**
   * What an edit since the last run makes of the files of that run; undefined where that could differ from a fresh run.
   * @throws {CodegenError} when the description cannot be read; the last run stays known
   */
  readonly again: () => Promise<Made | undefined>;
  /**
   * Makes all files of the description.
   * @throws {CodegenError} when the description cannot be used
   */
  readonly anew: () => Promise<Made>;
  /** Readies the next run, once the files of this run are written. */
  readonly settle: (made: Made) => Promise<void>;
  /** Has the next run make everything anew. */
  readonly forget: () => void;
}

interface Last {
  /** The description as it was read, unchanged since. */
  readonly read: Description;
  readonly units: Units;
  readonly made: Made;
  /** The texts of what was made. */
  readonly texts: readonly KeptText[];
}

/** What is made of a part; undefined where the part alone is no description. */
async function madeOf(part: Description, run: Run): Promise<Made | undefined> {
  try {
    return filesOf(await loadRead(part, { extensions: run.extensions }), run);
  } catch {
    return undefined; // all of the description is made, and tells the fault
  }
}

/** The problems that stand in one of two lists alone. */
function differenceOf(one: readonly Problem[], other: readonly Problem[]): readonly Problem[] {
  const [texts, others] = [one, other].map((list) => new Set(list.map(printProblem)));
  return [
    ...one.filter((problem) => !others?.has(printProblem(problem))),
    ...other.filter((problem) => !texts?.has(printProblem(problem))),
  ];
}

function copyOf(document: object): Draft {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  return isObject(copy) ? { ...copy } : {};
}

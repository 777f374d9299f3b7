import { visible } from "@partwise/call/command-line";
import { UnknownNameError } from "../errors/unknown-name-error.js";

/**
 * The one of `all` with this id or name. A name counts as written; where none has it so, capitals do not count.
 * @throws UnknownNameError where none or several have the name
 */
export function chooseNamed<Item extends Named>(
  all: readonly Item[],
  idOrName: string,
  { one, several, whatToDo }: NameWords,
): Item {
  const own = all.find(({ id }) => id === idOrName);
  if (own !== undefined) return own;
  const wanted = idOrName.toLowerCase();
  const [exact, alike] = [
    all.filter(({ name }) => name === idOrName),
    all.filter(({ name }) => name.toLowerCase() === wanted),
  ];
  const matches = exact.length > 0 ? exact : alike;
  const [item, ...others] = matches;
  if (item === undefined) {
    const near = all.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 5);
    const hint = near.length === 0 ? "" : ` Similar: ${near.map(({ name }) => visible(name)).join(", ")}.`;
    throw new UnknownNameError(
      `No ${one} has the id or the name ${JSON.stringify(idOrName)}.${hint} What to do: ${whatToDo(all)}`,
    );
  }
  if (others.length === 0) return item;
  const lines = matches.map(({ id, name }) => `  ${id}  ${visible(name)}`);
  throw new UnknownNameError(
    `${matches.length} ${several} have the name ${JSON.stringify(idOrName)}, and nothing was done:\n${lines.join("\n")}\nWhat to do: Give the id of the one that you mean.`,
    matches.map(({ id }) => id),
  );
}

/** The names of some, for a sentence: `A, B and 7 more`. At most ten are named, and none without a name. */
export function someNames(all: readonly Named[]): string {
  const names = all.flatMap(({ name }) => (name === "" ? [] : [visible(name)]));
  const [shown, left] = [names.slice(0, 10).join(", "), names.length - 10];
  return left > 0 ? `${shown} and ${left} more` : shown;
}

/** What people call by a name, and Zoom by an id. */
export interface Named {
  readonly id: string;
  /** Empty where Zoom tells none. */
  readonly name: string;
}

/** What errors say of a kind of things that have names. */
export interface NameWords {
  /** One of them, such as `group`. */
  readonly one: string;
  /** More than one, such as `groups`. */
  readonly several: string;
  /** The sentences that say how to find the name, after those that there are. */
  readonly whatToDo: (all: readonly Named[]) => string;
}

import { describe, type Edit, edit, type Send } from "../verdicts/edit.js";

/** An edit of the parameters of one place. */
export function editAt(
  place: string,
  name: string,
  [old, now]: Lists,
  verdict: Verdict,
  because: string,
  sent?: Readonly<Record<string, unknown>>,
): Edit {
  const described = (list: readonly object[]) =>
    describe({ parameters: list.map((each) => ({ in: place, ...each })) });
  const send: Send | undefined = sent && { params: { [place]: sent } };
  return edit(`${place}: ${name}`, described(old), described(now), verdict, because, send ? { send } : {});
}

type Verdict = Parameters<typeof edit>[3];
type Lists = readonly [readonly object[], readonly object[]];

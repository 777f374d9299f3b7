import { withoutCode } from "./without-code.js";

/** Where the links and images of a Markdown page lead, each with its line. Code holds none. */
export function linksOf(page: string): Link[] {
  return withoutCode(page).flatMap((text, index) =>
    [...text.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|^\s*\[[^\]]+\]: (\S+)/g)].map(
      ([, inline, reference]) => ({
        target: inline ?? reference ?? "",
        line: index + 1,
      }),
    ),
  );
}

/** A link of a page. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

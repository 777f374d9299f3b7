/**
 * The places that a link may name on a Markdown page: its headings, in small letters, without punctuation, with hyphens for
 * spaces, and a number where the name is taken, as GitHub makes them; and ids in HTML.
 */
export function anchorsOf(page: string): Set<string> {
  const found = new Set<string>();
  let isCode = false;
  for (const line of page.split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    if (isCode) continue;
    for (const [, id = ""] of line.matchAll(/<a (?:id|name)="([^"]+)"/g)) found.add(id);
    const heading = line.match(/^#{1,6} +(.*?)(?: +#+)?$/)?.[1];
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    let name = slug;
    for (let count = 1; found.has(name); count++) name = `${slug}-${count}`;
    found.add(name);
  }
  return found;
}

function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/ /g, "-");
}

/** JSON with a line for each member. Texts and numbers stay as they were written: reading them would round long numbers. */
export function indentJson(json: string): string {
  const pieces: string[] = [];
  let depth = 0;
  let isOpened = false;
  const line = () => `\n${"  ".repeat(depth)}`;
  // Texts, numbers and words; brackets; commas and colons.
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[^\s,:[\]{}"]+|[[\]{},:]/gs)) {
    const closes = token === "}" || token === "]";
    if (closes) depth--;
    if (isOpened !== closes) pieces.push(line());
    isOpened = token === "{" || token === "[";
    if (isOpened) depth++;
    pieces.push(token === ":" ? ": " : token);
    if (token === ",") pieces.push(line());
  }
  return pieces.join("");
}

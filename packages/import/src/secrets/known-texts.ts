/**
 * Finds texts inside other text: a look at four characters tells whether one can begin there, so that the time does not
 * grow with how many there are.
 */
export function knownTexts(texts: Iterable<string>): (text: string, replacement: string) => string {
  const byStart = new Map<number, string[]>();
  for (const each of texts) {
    const start = startAt(each, 0);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [each]);
    else list.push(each);
  }
  for (const list of byStart.values()) list.sort((one, other) => other.length - one.length);
  if (byStart.size === 0) return (text) => text;
  return (text, replacement) => {
    let result = "";
    let done = 0;
    for (let i = 0; i + 4 <= text.length; i++) {
      const found = byStart.get(startAt(text, i))?.find((each) => text.startsWith(each, i));
      if (found === undefined) continue;
      result += text.slice(done, i) + replacement;
      done = i + found.length;
      i = done - 1;
    }
    return done === 0 ? text : result + text.slice(done);
  };
}

function startAt(text: string, i: number): number {
  return (
    ((text.charCodeAt(i) * 31 + text.charCodeAt(i + 1)) * 31 + text.charCodeAt(i + 2)) * 31 +
    text.charCodeAt(i + 3)
  );
}

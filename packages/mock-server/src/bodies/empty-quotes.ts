/** Removes what a header's value has between quotes. After an unclosed quote, all the rest is removed. */
export function emptyQuotes(value: string): string {
  // With a required closing quote, the search would start anew at each quote of an unclosed text: quadratic time.
  return value.replaceAll(/"(?:[^"\\]|\\.)*("?)/g, '"$1');
}

/** A header's value with nothing in its quotes. What follows a quote that is not closed is gone, too. */
export function emptyQuotes(value: string): string {
  // Without the `?` each quote of an unclosed text would look for a close anew.
  return value.replaceAll(/"(?:[^"\\]|\\.)*("?)/g, '"$1');
}

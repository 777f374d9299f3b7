/**
 * Whether two base URLs belong to one Zoom, so that credentials for one may be sent to the other: both Zoom's, both Zoom for
 * Government's, or both of one origin.
 */
export function isSameZoom(a: string, b: string): boolean {
  return zoomOf(a) === zoomOf(b);
}

/** A URL that is none is refused later, in words. */
function zoomOf(text: string): string {
  if (!URL.canParse(text)) return text;
  const { protocol, hostname, origin } = new URL(text);
  const zoom = /(?:^|\.)(zoom\.us|zoomgov\.com)$/.exec(hostname)?.[1];
  return zoom && protocol === "https:" ? zoom : origin;
}

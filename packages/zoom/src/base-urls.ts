/**
 * Zoom's base URLs. `global` serves every account; a regional URL keeps traffic in its region. `government` is a separate
 * Zoom, with accounts and apps of its own.
 */
export const baseUrls = {
  global: "https://api.zoom.us/v2",
  au: "https://api-au.zoom.us/v2",
  ca: "https://api-ca.zoom.us/v2",
  eu: "https://api-eu.zoom.us/v2",
  in: "https://api-in.zoom.us/v2",
  sa: "https://api-sa.zoom.us/v2",
  sg: "https://api-sg.zoom.us/v2",
  uk: "https://api-uk.zoom.us/v2",
  us: "https://api-us.zoom.us/v2",
  government: "https://api.zoomgov.com/v2",
} as const;

/** The name of a base URL of Zoom's. */
export type ZoomRegion = keyof typeof baseUrls;

/** The token URL for a base URL: Zoom's, Zoom for Government's, or `/oauth/token` of any other server. */
export function tokenUrlOf(baseUrl: string): string {
  const { hostname, origin } = new URL(baseUrl);
  if (/(^|\.)zoomgov\.com$/.test(hostname)) return "https://zoomgov.com/oauth/token";
  if (/(^|\.)zoom\.us$/.test(hostname)) return "https://zoom.us/oauth/token";
  return `${origin}/oauth/token`;
}

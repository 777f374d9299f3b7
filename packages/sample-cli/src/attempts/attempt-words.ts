import type { AttemptWords } from "@partwise/call/command-line";

/** What zoom-im says of attempts. */
export const attemptWords: AttemptWords = {
  mayHaveBeenMade: ({ method, url }) => `The change may have been made all the same: ${lookAt(method, url)}`,
  // A call without a token is not sent.
  isSent: ({ headers }) => headers.has("authorization"),
};

/** Which command shows whether a change was made, with the id of the group, and whether the change may be repeated. */
function lookAt(method: string, url: string): string {
  if (uploads.test(new URL(url).pathname)) {
    return "Zoom may have the file. Look at the place where it belongs before you repeat the command.";
  }
  const [, path = ""] = /\/groups(\/.*)?$/.exec(new URL(url).pathname) ?? [];
  const [, id = "", kind] = path.split("/");
  const group = argumentOf(decodeURIComponent(id));
  if (kind === "members") {
    const harm = "Adding or removing a member twice does no harm.";
    return `\`zoom-im members list ${group}\` shows the members. ${harm}`;
  }
  if (method === "PATCH") {
    return `\`zoom-im groups get ${group}\` shows the group. Repeating the update does no harm.`;
  }
  return method === "DELETE"
    ? "`zoom-im groups list` shows whether the group is still there. Repeating does no harm."
    : "`zoom-im groups list` shows whether the group is there. Repeat the command only if not.";
}

/** The paths of uploads. A part of a clip that is sent again replaces itself, but its completion does not. */
const uploads =
  /\/(picture|virtual_backgrounds|wallpaper|(messages|emoji)\/files|files\/multipart(\/upload_events)?)$/;

/** An id as an argument of a shell. */
function argumentOf(id: string): string {
  const quoted = /^[\w.-]+$/.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`;
  return id.startsWith("-") ? `-- ${quoted}` : quoted;
}

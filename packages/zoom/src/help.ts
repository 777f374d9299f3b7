const help: Readonly<Record<number, string>> = {
  [-1]: "Zoom's server did not find a part it needs. Check the names of the parts.",
  120: "The upload was not accepted: empty, too large, of the wrong type, or too many files.",
  124: "The access token has expired or is not valid. Get a new one.",
  200: "The account's plan or role does not allow this call.",
  300: "A property is missing or has a value that Zoom does not accept.",
  1001: "The user does not exist in this account.",
  1010: "The user or group does not belong to this account.",
  4130: "The group does not exist. List the groups to see their ids; ids of user groups are others.",
  4132: "Another group of the account has this name. Choose another name.",
  4137: "Zoom has retired the IM group API for this account. Contact groups take its place.",
  4700: "The access token is empty or not valid.",
  4711: "The access token lacks a scope. Add imgroup:write:admin (or contact_group:update:group:admin) to the app.",
  64041: "Zoom knows no such path on this host. Check the base URL.",
  401: "The access token is missing or not valid.",
  403: "The app or its user may not do this.",
  404: "Zoom did not find what the path names.",
  415: "Zoom does not accept this media type here.",
  429: "A rate limit of the account was reached: per second, per day, or for calls at once. Wait, then try again.",
};

/** What a code of Zoom's (or, where the answer held none, an HTTP status) means and what to do. */
export function helpFor(code: number): string | undefined {
  return (
    help[code] ??
    (code >= 500 && code < 600 ? "Zoom or a gateway before it is failing. Try again later." : undefined)
  );
}

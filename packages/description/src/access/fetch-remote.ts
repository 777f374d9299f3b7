import { advisedError } from "../document/advised-error.js";
import { isAllowedHost } from "./is-allowed-host.js";

/** The largest file that is read, in bytes after decompression. */
const most = 32 * 1024 * 1024;
/** The time for one file with all its redirects, in milliseconds. */
const limit = 30_000;
const hops = 5;

/**
 * Fetches one file over https from one of the named hosts. Redirects may lead to named hosts only. No credentials are sent.
 * @throws {AdvisedError} when the host is not named, the file is too large, or the server does not answer with the file
 */
export async function fetchRemote(
  url: string,
  hosts: readonly string[],
  send: typeof fetch = fetch,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limit);
  let at = new URL(url);
  for (let hop = 0; hop <= hops; hop++) {
    assertAllowed(at, hosts, hop > 0);
    const response = await send(at, { redirect: "manual", credentials: "omit", signal }).catch(() => {
      throw signal.aborted
        ? lateError()
        : advisedError(`${at.host} could not be reached`, "check the address and the network");
    });
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel().catch(() => {});
      at = new URL(location, at);
      continue;
    }
    if (!response.ok) {
      await response.body?.cancel().catch(() => {});
      throw advisedError(`${at.host} answered with status ${response.status}`, "check the address");
    }
    return readAll(response, signal);
  }
  throw advisedError(`it redirects more than ${hops} times`, "refer to where the file is");
}

function lateError(): Error {
  const advice = "download it beside the description and refer to the file";
  return advisedError(`it took longer than ${limit / 1000} seconds`, advice);
}

function assertAllowed(url: URL, hosts: readonly string[], isRedirect: boolean): void {
  const to = isRedirect ? `it redirects to ${url.protocol}//${url.host}, which ` : "";
  if (url.protocol !== "https:") throw advisedError(`${to || `${url.protocol} `}is not fetched`, "use https");
  if (url.username !== "" || url.password !== "") {
    throw advisedError(`${to}names a user`, "refer to an address without one");
  }
  if (!isAllowedHost(url, hosts)) {
    throw advisedError(`${to || `${url.host} `}is not allowed`, `allow it with --allow-remote ${url.host}`);
  }
}

async function readAll(response: Response, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      size += piece.byteLength;
      if (size > most) break; // leaving the loop cancels the stream
      pieces.push(piece);
    }
  } catch {
    throw signal.aborted ? lateError() : advisedError("the connection broke before its end", "try again");
  }
  if (size > most)
    throw advisedError(`it is larger than ${most / 1024 / 1024} MiB`, "refer to a smaller file");
  return Buffer.concat(pieces);
}

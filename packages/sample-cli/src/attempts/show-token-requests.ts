import { redacted, type Terminal, visible } from "@partwise/call/command-line";

/**
 * Shows each request for a token on stderr as it starts, and the status of its answer. No header and nothing of a body is
 * shown, since both hold secrets. The result ends that. All calls of the API go over a transport of their own, so what goes
 * over the global fetch is a request for a token.
 */
export function showTokenRequests(terminal: Pick<Terminal, "err">): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
    const name = visible(`POST ${origin}${pathname}`);
    terminal.err(`> ${name}\n> authorization: ${redacted}\n`, "dim");
    try {
      const response = await fetch(input, init);
      terminal.err(`< ${response.status} ${visible(response.statusText)}\n`, "dim");
      return response;
    } catch (error) {
      terminal.err(`* no answer from ${name}\n`, "dim");
      throw error;
    }
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

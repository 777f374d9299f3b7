/**
 * Takes the network away from this program, but for one base URL, whose requests go to another. So an example runs
 * as it stands, without a line of it replaced.
 */
export function sendElsewhere(from, to) {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${from}/`)) throw new Error(`A call to ${request.url} was not expected.`);
    return fetch(new Request(request.url.replace(from, to), request));
  };
}

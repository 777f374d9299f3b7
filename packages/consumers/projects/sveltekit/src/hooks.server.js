// The headers that a client reads: SvelteKit sends the answers of a universal `load` to the page, but no header unasked.
const read = ["content-length", "content-type"];

export function handle({ event, resolve }) {
  return resolve(event, { filterSerializedResponseHeaders: (name) => read.includes(name) });
}

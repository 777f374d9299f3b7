/**
 * The Headers of a transport's Requests and Responses; native Headers take a fifth of the time of a small call. OwnHeaders
 * behave as native Headers and are `instanceof Headers`, with two differences: the constructor merges the headers of a
 * client and of a call, and the iterators are generators. A method of native Headers refuses OwnHeaders as its `this`.
 * @see https://fetch.spec.whatwg.org/#headers-class
 */
export class OwnHeaders implements Headers {
  /** The names in lower case. Each name occurs once, except `set-cookie`. */
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  /** The entries, sorted by name; undefined after a change. */
  #sorted: (readonly [string, string])[] | undefined;

  /** Merges as openapi-fetch does: the last source of a name wins, a list adds all its values, `null` removes the name. */
  constructor(sources: readonly HeadersSource[] = []) {
    if (!isComplete) complete();
    for (const source of sources) if (source) this.#merge(source);
  }

  /** The headers of a request that is to be sent. */
  static merged(sources: readonly HeadersSource[]): Headers {
    return takeable(new OwnHeaders(sources));
  }

  /** The headers of an answer, from a list of name, value, name, value. */
  static received(raw: readonly string[]): Headers {
    const headers = new OwnHeaders();
    for (let i = 0; i + 1 < raw.length; i += 2) {
      const [name, value] = [lowerCase(raw[i] as string), raw[i + 1] as string];
      // The HTTP parser refuses forbidden characters, and leaves spaces around a value.
      if (value.trim() !== value || headers.#names.includes(name)) headers.append(name, value);
      else headers.#add(name, value);
    }
    return takeable(headers);
  }

  /** Calls `tell` for each header, in the order in which the headers were added. */
  static each(headers: Headers, tell: (value: string, name: string) => void): void {
    if (#names in headers) headers.#names.forEach((name, i) => void tell(headers.#values[i] as string, name));
    else headers.forEach(tell);
  }

  append(name: string, value: string): void {
    const [lower, text] = [lowerCase(name), normalize(value)];
    const at = lower === "set-cookie" ? -1 : this.#names.indexOf(lower);
    this.#sorted = undefined;
    if (at < 0) this.#add(lower, text);
    else this.#values[at] += `${lower === "cookie" ? "; " : ", "}${text}`;
  }

  delete(name: string): void {
    const lower = lowerCase(name);
    this.#sorted = undefined;
    for (let at = this.#names.indexOf(lower); at >= 0; at = this.#names.indexOf(lower)) {
      this.#names.splice(at, 1);
      this.#values.splice(at, 1);
    }
  }

  get(name: string): string | null {
    const lower = lowerCase(name);
    if (lower === "set-cookie") return this.has(lower) ? this.getSetCookie().join(", ") : null;
    return this.#values[this.#names.indexOf(lower)] ?? null;
  }

  getSetCookie(): string[] {
    return this.#values.filter((_, i) => this.#names[i] === "set-cookie");
  }

  has(name: string): boolean {
    return this.#names.includes(lowerCase(name));
  }

  set(name: string, value: string): void {
    const [lower, text] = [lowerCase(name), normalize(value)];
    const at = this.#names.indexOf(lower);
    this.#sorted = undefined;
    if (at >= 0 && lower !== "set-cookie") {
      this.#values[at] = text;
    } else {
      if (at >= 0) this.delete(lower);
      this.#add(lower, text);
    }
  }

  forEach(tell: (value: string, name: string, headers: Headers) => void, self?: unknown): void {
    for (const [name, value] of this) tell.call(self, value, name, this);
  }

  /** Each step takes the next entry of the headers at that moment, so that a change between two steps shows. */
  *entries(): HeadersIterator<[string, string]> {
    for (let at = 0; ; at++) {
      const entry = this.#entryAt(at);
      if (!entry) return;
      yield [...entry];
    }
  }

  *keys(): HeadersIterator<string> {
    for (const [name] of this) yield name;
  }

  *values(): HeadersIterator<string> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.entries();
  }

  /** Prints as native Headers do. */
  [Symbol.for("nodejs.util.inspect.custom")](_: number, options: object, inspect: Inspect): string {
    return `Headers ${inspect(Object.fromEntries(this), options)}`;
  }

  #entryAt(at: number): readonly [string, string] | undefined {
    this.#sorted ??= this.#names
      .map((name, i) => [name, this.#values[i] as string] as const)
      .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
    return this.#sorted[at];
  }

  #add(name: string, value: string): void {
    this.#names.push(name);
    this.#values.push(value);
  }

  #merge(source: NonNullable<HeadersSource>): void {
    if (source instanceof Headers) {
      for (const [name, value] of source) this.set(name, value);
      return;
    }
    for (const name in source) {
      if (!Object.hasOwn(source, name)) continue;
      const value = source[name];
      if (value === null) this.delete(name);
      else if (Array.isArray(value)) for (const each of value) this.append(name, each);
      else if (value !== undefined) this.set(name, value as string);
    }
  }
}

/** The sources of headers: those of a client, of a call, of its parameters. */
export type HeadersSource = Headers | Readonly<Record<string, unknown>> | undefined;

type Inspect = (value: unknown, options: object) => string;

/** Names seen before, each with its lower case. At most `mostKnown`: a caller may make up any number of names. */
const known = new Map<string, string>();
const mostKnown = 200;

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
function lowerCase(name: string): string {
  return known.get(name) ?? readName(String(name));
}

function readName(name: string): string {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) throw new TypeError(`${JSON.stringify(name)} is no header name.`);
  const lower = name.toLowerCase();
  if (known.size < mostKnown) known.set(name, lower);
  return lower;
}

/** @see https://fetch.spec.whatwg.org/#concept-header-value */
function normalize(value: string): string {
  const text = String(value);
  let [start, end] = [0, text.length];
  while (start < end && spaces.includes(text.charAt(start))) start++;
  // A regular expression would try anew at each space inside the text.
  while (end > start && spaces.includes(text.charAt(end - 1))) end--;
  const normalized = text.slice(start, end);
  if (!/[\0\n\r]|[^\0-\xff]/.test(normalized)) return normalized;
  throw new TypeError("A header value holds a line break, a NUL or a character beyond Latin-1.");
}

const spaces = "\t\n\r ";

let isComplete = false;
/** Whether `new Response(body, { headers })` accepts OwnHeaders. Deno takes OwnHeaders for its own Headers, and fails. */
let areTaken = true;

/** Called when the first OwnHeaders are made: Node loads its fetch when `globalThis.Headers` is read, which takes 20 ms. */
function complete(): void {
  isComplete = true;
  Object.setPrototypeOf(OwnHeaders.prototype, Headers.prototype);
  try {
    new Response(null, { headers: new OwnHeaders() });
  } catch {
    areTaken = false;
  }
}

/** The headers, or a native copy where the run time accepts only native Headers. */
function takeable(headers: OwnHeaders): Headers {
  return areTaken ? headers : new Headers([...headers]);
}

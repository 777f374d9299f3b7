import { isSecretName } from "./is-secret-name.js";
import { knownTexts } from "./known-texts.js";
import { secretTexts } from "./secret-texts.js";

/** The credentials that an input holds. Whatever leaves goes through `scrub`. */
export interface Secrets {
  /** Remembers a credential. Variables and words in angle brackets are none. */
  readonly add: (text: unknown) => void;
  /** Remembers the credentials of a Cookie header. */
  readonly addCookies: (header: string) => void;
  /** The value without credentials: those that were added, those of a telling name or form. */
  readonly scrub: <T>(value: T) => T;
}

/** A collection of credentials, empty. */
export function collectSecrets(): Secrets {
  const known = new Set<string>();
  let hide: ReturnType<typeof knownTexts> | undefined;
  const scrubbed = new Map<string, string>();
  const add = (text: unknown) => {
    const value = typeof text === "string" ? text.trim() : typeof text === "number" ? String(text) : "";
    if (
      value.length < 3 ||
      /^(?:\{\{.*\}\}|<.*>|true|false|null|undefined)$/s.test(value) ||
      known.has(value)
    )
      return;
    known.add(value);
    hide = undefined;
    scrubbed.clear();
    if (value.includes("{{")) return;
    const [, scheme, rest] = /^(\w+)\s+(\S.*)$/.exec(value) ?? [];
    if (scheme !== undefined && /^(?:bearer|basic|token|digest|apikey|key)$/i.test(scheme)) add(rest);
    if (scheme?.toLowerCase() === "basic") add(passwordOf(rest ?? ""));
    const encoded = encodeURIComponent(value);
    if (encoded !== value) known.add(encoded);
  };
  // a short one, or a mere word, may be part of any text: it is hidden where it is a whole sample
  const scrubText = (text: string, isExample: boolean): string => {
    if (isExample && known.has(text)) return hidden;
    // none that is found inside other text is shorter
    if (text.length < 8) return text;
    const seen = scrubbed.get(text);
    if (seen !== undefined) return seen;
    hide ??= knownTexts([...known].filter((each) => each.length >= 8 && !/^[a-z ]+$/i.test(each)));
    const shown = hide(text.replace(secretTexts, hidden), hidden);
    scrubbed.set(text, shown);
    return shown;
  };
  const scrubValue = (value: unknown, isExample: boolean): unknown => {
    if (typeof value === "string") return scrubText(value, isExample);
    if (typeof value === "number") return isExample && value > 999 && known.has(String(value)) ? 0 : value;
    if (typeof value !== "object" || value === null) return value;
    // what holds no credential stays the same object, so that a large description is not copied
    if (Array.isArray(value)) {
      const items = value.map((each) => scrubValue(each, isExample));
      return items.some((each, i) => each !== value[i]) ? items : value;
    }
    const object = value as Readonly<Record<string, unknown>>;
    let entries: [string, unknown][] | undefined;
    for (const key in object) {
      const each = object[key];
      const shown = scrubValue(each, isExample || samplesOf.has(key));
      const name = scrubText(key, false);
      if (entries === undefined && (shown !== each || name !== key)) {
        const before = Object.entries(object);
        entries = before.slice(
          0,
          before.findIndex(([each]) => each === key),
        );
      }
      entries?.push([name, shown]);
    }
    return entries === undefined ? value : Object.fromEntries(entries);
  };
  return {
    add,
    addCookies: (header) => {
      for (const pair of header.split(/;\s*/)) add(pair.slice(pair.indexOf("=") + 1));
    },
    scrub: (value) => scrubValue(value, false) as typeof value,
  };
}

/** The keys of a description under which samples of the input stand. */
const samplesOf = new Set(["example", "examples", "default", "enum", "x-review"]);

/** The value of JSON in which everything with a telling name is hidden; adds it to the secrets. */
export function hideNamed(value: unknown, secrets: Secrets): unknown {
  if (Array.isArray(value)) return value.map((each) => hideNamed(each, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (!isSecretName(key) || typeof each === "object" || typeof each === "boolean")
        return [key, hideNamed(each, secrets)];
      secrets.add(each);
      return [key, typeof each === "number" ? 0 : hidden];
    }),
  );
}

/** What stands in place of a credential. */
export const hidden = "***";

function passwordOf(base64: string): string {
  const text = Buffer.from(base64, "base64").toString("utf8");
  return text.slice(text.indexOf(":") + 1);
}

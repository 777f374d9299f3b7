import { UsageError } from "@partwise/call/command-line";

/**
 * Reads `type=shared`, `type!=shared` or `name~text`. Capitals do not count.
 * @throws UsageError for any other form
 */
export function readFilter(text: string): Filter {
  const [, property = "", operator, wanted = ""] = /^([\w-]+)(=|!=|~)(.*)$/s.exec(text) ?? [];
  const test = operator === undefined ? undefined : tests[operator];
  if (test === undefined) {
    throw new UsageError(
      "--filter needs a property, then = (is), != (is not) or ~ (contains), then a text: type=shared.",
    );
  }
  const lower = wanted.toLowerCase();
  return { property: property.replaceAll("-", "_"), passes: (value) => test(textOf(value), lower) };
}

/** Whether an item passes all filters. */
export function passesAll(item: object, filters: readonly Filter[]): boolean {
  return filters.every(({ property, passes }) =>
    passes((item as Readonly<Record<string, unknown>>)[property]),
  );
}

const tests: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  "=": (value, wanted) => value === wanted,
  "!=": (value, wanted) => value !== wanted,
  "~": (value, wanted) => value.includes(wanted),
};

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : String(value).toLowerCase();
}

/** A test of one property of an item of a list. */
export interface Filter {
  readonly property: string;
  /** Whether a value passes. A property that is absent counts as an empty text. */
  readonly passes: (value: unknown) => boolean;
}

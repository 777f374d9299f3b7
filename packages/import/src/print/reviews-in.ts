import { joinPointer } from "@partwise/description/document";

/** Every `x-review` of a description, in its order. */
export function reviewsIn(description: unknown): readonly Review[] {
  const found: Review[] = [];
  const keys: string[] = [];
  const walk = (value: object) => {
    for (const key in value) {
      const each = (value as Readonly<Record<string, unknown>>)[key];
      if (key === "x-review") {
        const pointer = joinPointer("", ...keys);
        for (const reason of Array.isArray(each) ? each : [each])
          if (typeof reason === "string") found.push({ pointer, reason });
      } else if (typeof each === "object" && each !== null && key !== "examples" && key !== "example") {
        keys.push(key);
        walk(each);
        keys.pop();
      }
    }
  };
  if (typeof description === "object" && description !== null) walk(description);
  return found;
}

/** Something that has to be decided, and where. */
export interface Review {
  /** JSON Pointer into the description. */
  readonly pointer: string;
  /** What nobody has told, and what was taken in its place. */
  readonly reason: string;
}

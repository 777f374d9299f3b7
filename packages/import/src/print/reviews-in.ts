import { joinPointer } from "@partwise/description/document";

/** Every `x-review` of a description, in its order. */
export function reviewsIn(description: unknown): readonly Review[] {
  const found: Review[] = [];
  const walk = (value: unknown, pointer: string) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === "x-review") {
        for (const reason of Array.isArray(each) ? each : [each])
          if (typeof reason === "string") found.push({ pointer, reason });
      } else if (key !== "examples" && key !== "example") walk(each, joinPointer(pointer, key));
    }
  };
  walk(description, "");
  return found;
}

/** Something that has to be decided, and where. */
export interface Review {
  /** JSON Pointer into the description. */
  readonly pointer: string;
  readonly reason: string;
}

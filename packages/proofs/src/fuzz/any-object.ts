import fc from "fast-check";
import { anyText } from "./any-text.js";

/** JSON objects. None has a property `content`, which would make some of them a `{ content }` around a file. */
export const anyObject = fc
  .dictionary(
    anyText.filter((key) => key !== "content" && key !== "toJSON"),
    fc.jsonValue({ maxDepth: 3 }),
    {
      maxKeys: 4,
    },
  )
  .map((object) => ({ ...object }));

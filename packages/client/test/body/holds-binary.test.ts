import { expect, test } from "vitest";
import { holdsBinary, type OperationMetadata } from "../../src/index.js";

const image = new Blob([], { type: "image/png" });
const cover = { contentType: "multipart/mixed", encoding: { image: { binary: true } } } as const;
const about = (form: object): OperationMetadata => ({
  requestBody: { content: { "multipart/form-data": form } },
});

test("M64 M66: an item of form-data is looked into for its property that is multipart itself", () => {
  const byName = about({ itemEncoding: { encoding: { cover } } });
  expect(holdsBinary([{ name: "a" }, { cover: { image } }], byName)).toBe(true);
  expect(holdsBinary([{ cover: [{ image: "text" }, { image }] }], byName)).toBe(true);
  expect(holdsBinary([{ cover: { image: "text" } }, { other: { image } }], byName)).toBe(false);

  const byPosition = about({ prefixEncoding: [{ encoding: { cover } }] });
  expect(holdsBinary([{ cover: { image } }], byPosition)).toBe(true);
  expect(holdsBinary([{ name: "a" }, { cover: { image } }], byPosition)).toBe(false);

  const before32 = about({ encoding: { cover } });
  expect(holdsBinary([{ cover: { image } }], before32)).toBe(true);
});
test("M38: and for its property that is laid out value by value", () => {
  const laidOut = about({ itemEncoding: { encoding: { owner: { object: "brackets" } } } });
  expect(holdsBinary([{ owner: { photo: { image } } }], laidOut)).toBe(true);
  expect(holdsBinary([{ owner: { photo: "text" } }], laidOut)).toBe(false);
});

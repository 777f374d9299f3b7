import type { Binary } from "@partwise/multipart";
import { describe, expectTypeOf, it } from "vitest";
import { createClient, type RequestBody } from "../../src/index.js";
import { operations, type paths } from "../fixtures/albums/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations });
type Form = RequestBody<paths, "post", "/albums", "multipart/form-data">;
type Cover = NonNullable<Form["cover"]>;

const image = new Blob([], { type: "image/png" });
const mediaType = "multipart/form-data";

describe("M66: a binary inside a part that is multipart itself", () => {
  it("takes a binary value: in an object, in each object of an array, in an array of arrays", () => {
    expectTypeOf<Cover["image"]>().toEqualTypeOf<Binary>();
    expectTypeOf<Cover["details"]>().toEqualTypeOf<readonly Binary[] | undefined>();
    expectTypeOf<NonNullable<Form["pages"]>[number]["image"]>().toEqualTypeOf<Binary>();
    expectTypeOf<Form["sheets"]>().toEqualTypeOf<readonly (readonly Binary[])[] | undefined>();
    client.POST("/albums", { mediaType, body: { cover: null, pages: [{ image }, { image }] } });
    client.POST("/albums", {
      mediaType,
      // @ts-expect-error -- text is no image
      body: { cover: { image: "text" } },
    });
    client.POST("/albums", {
      mediaType,
      // @ts-expect-error -- nor is it in an array
      body: { pages: [{ image: "text" }] },
    });
    // @ts-expect-error -- nor in an array of arrays
    client.POST("/albums", { mediaType, body: { sheets: [["text"]] } });
  });

  it("takes one more level down, as far as the encodings go", () => {
    expectTypeOf<NonNullable<Cover["back"]>["image"]>().toEqualTypeOf<Binary>();
    client.POST("/albums", { mediaType, body: { cover: { image, back: { image } } } });
    // @ts-expect-error -- the back of a page is JSON
    client.POST("/albums", { mediaType, body: { pages: [{ image, back: { image } }] } });
  });

  it("is text in the JSON parts of the same form, and in JSON", () => {
    client.POST("/albums", { mediaType, body: { imprint: { image: "text" } } });
    // @ts-expect-error -- this part is JSON
    client.POST("/albums", { mediaType, body: { imprint: { image } } });
    client.POST("/albums", { mediaType: "application/json", body: { cover: { image: "text" } } });
    // @ts-expect-error -- JSON holds no Blob
    client.POST("/albums", { mediaType: "application/json", body: { cover: { image } } });
  });

  it("takes a binary value by position", () => {
    client.POST("/albums", {
      mediaType: "multipart/mixed",
      body: [{ image: "text" }, [image], { image }, { image }],
    });
    client.POST("/albums", {
      mediaType: "multipart/mixed",
      // @ts-expect-error -- the first item is JSON
      body: [{ image }, [image]],
    });
    client.POST("/albums", {
      mediaType: "multipart/mixed",
      // @ts-expect-error -- the items of the second are images
      body: [{ image: "text" }, ["text"]],
    });
    client.POST("/albums", {
      mediaType: "multipart/mixed",
      // @ts-expect-error -- all later items are forms
      body: [{ image: "text" }, [image], { image: "text" }],
    });
    client.POST("/albums", { mediaType: "multipart/related", body: [{ image }] });
    // @ts-expect-error -- every item is a form
    client.POST("/albums", { mediaType: "multipart/related", body: [{ image: "text" }] });
  });
});

describe("the properties of a part that is multipart itself", () => {
  it("are wrong where they are wrong", () => {
    client.POST("/albums", {
      mediaType,
      body: {
        cover: {
          image,
          // @ts-expect-error -- misspelt
          captoin: "Sea",
        },
      },
    });
    client.POST("/albums", {
      mediaType,
      body: {
        // @ts-expect-error -- the image is missing
        cover: { caption: "Sea" },
      },
    });
  });

  it("are not those that are only read", () => {
    expectTypeOf<Cover>().not.toHaveProperty("id");
  });

  it("are known without a mediaType", () => {
    client.POST("/albums", { body: { cover: { image } } });
    client.POST("/albums", { body: { cover: { image: "text in JSON" } } });
    // @ts-expect-error -- neither JSON nor a form
    client.POST("/albums", { body: { cover: { image: 1 } } });
  });
});

import { describe, expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { operations } from "../fixtures/forms/generated/index.js";
import { formsClient } from "./forms-client.js";

const png = new Blob(["p"], { type: "image/png" });
const named = new File(["g"], "a.gif", { type: "image/gif" });

describe("properties beside those that are described", () => {
  it("M46: are files under names of the caller's, beside an array of objects that refers to them", async () => {
    const { forms, parts } = formsClient();
    const media = [{ type: "photo", media: "attach://one" } as const];
    await forms.POST("/media", { body: { chat_id: 1, media, one: png, two: named } });
    expect(await parts()).toEqual([
      ["chat_id", "1"],
      ["media", '{"type":"photo","media":"attach://one"}'],
      ["one one (image/png)", "p"],
      ["two a.gif (image/gif)", "g"],
    ]);
  });

  it("M46: are lists of files, such as modules", async () => {
    const { forms, parts } = formsClient();
    const module = {
      content: new Uint8Array([59]),
      filename: "lib/main.mjs",
      contentType: "application/javascript+module",
    };
    await forms.PUT("/scripts", {
      body: { metadata: { main_module: "lib/main.mjs" }, "lib/main.mjs": [module] },
    });
    expect(await parts()).toEqual([
      ["metadata", '{"main_module":"lib/main.mjs"}'],
      ["lib/main.mjs lib/main.mjs (application/javascript+module)", ";"],
    ]);
  });

  it("M64: keep their order as items, names that are integers too", async () => {
    const { forms, text } = formsClient();
    const operations = { query: "mutation" };
    await forms.POST("/graphql", {
      body: [{ operations }, { map: { 0: ["variables.file"] } }, { 0: png }, { 1: named }],
    });
    expect(
      text()
        .match(/name="[^"]*"/g)
        ?.filter((each) => !each.startsWith("filename")),
    ).toEqual(['name="operations"', 'name="map"', 'name="0"', 'name="0"', 'name="1"', 'name="a.gif"']);
  });

  it("M64: are all that there is, several times", async () => {
    const { forms, parts } = formsClient();
    await forms.POST("/folders", { body: [{ b: png }, { a: named }, { b: named }] });
    expect((await parts()).map(([head]) => head)).toEqual([
      "b b (image/png)",
      "a a.gif (image/gif)",
      "b a.gif (image/gif)",
    ]);
  });
});

describe("M38: an array with the style deepObject", () => {
  it("goes as brackets: of objects, and of text", async () => {
    const { forms, text } = formsClient();
    await forms.POST("/sessions", {
      body: {
        line_items: [{ price: "p&1", discounts: ["a", "b"] }, { price: "p2" }],
        metadata: { order: "7" },
        expand: ["customer", "line items"],
      },
    });
    expect(decodeURIComponent(text().replaceAll("%26", "%2526")).split("&")).toEqual([
      "line_items[0][price]=p%261",
      "line_items[0][discounts][0]=a",
      "line_items[0][discounts][1]=b",
      "line_items[1][price]=p2",
      "metadata[order]=7",
      "expand[0]=customer",
      "expand[1]=line items",
    ]);
  });

  it("gives way to the call's own layout", async () => {
    const { forms, text } = formsClient();
    await forms.POST("/sessions", {
      body: { line_items: [{ discounts: ["a"] }], expand: ["x"] },
      encoding: { "*": { object: "brackets", array: "brackets" } },
    });
    expect(decodeURIComponent(text())).toBe("line_items[0][discounts][]=a&expand[]=x");
  });
});

describe("files inside objects", () => {
  const body = {
    name: "f",
    owner: { active: true, photo: png },
    pets: [{ name: "Rex", papers: [{ scan: named }, { scan: png }] }, { name: "Tom" }],
  };

  it("are laid out in brackets, or with dots, as the call says for each property", async () => {
    const { forms, parts } = formsClient();
    await forms.POST("/families", {
      body,
      encoding: { owner: { object: "dots" }, pets: { object: "brackets" } },
    });
    expect(await parts()).toEqual([
      ["name", "f"],
      ["owner.active", "true"],
      ["owner.photo owner.photo (image/png)", "p"],
      ["pets[0][name]", "Rex"],
      ["pets[0][papers][0][scan] a.gif (image/gif)", "g"],
      ["pets[0][papers][1][scan] pets[0][papers][1][scan] (image/png)", "p"],
      ["pets[1][name]", "Tom"],
    ]);
  });

  it("are laid out for every property, with 1 and 0 for booleans", async () => {
    const { forms, parts } = formsClient();
    await forms.POST("/families", {
      mediaType: "multipart/form-data",
      body,
      encoding: { "*": { object: "dots", boolean: "1" } },
    });
    expect((await parts()).map(([head]) => head.split(" ")[0])).toEqual([
      "name",
      "owner.active",
      "owner.photo",
      "pets[0].name",
      "pets[0].papers[0].scan",
      "pets[0].papers[1].scan",
      "pets[1].name",
    ]);
    expect((await parts())[1]).toEqual(["owner.active", "1"]);
  });

  it("are laid out by the description", async () => {
    const { forms, parts } = formsClient();
    await forms.POST("/children", {
      body: { Children: [{ Name: "A", Image: png, Files: [named, png] }, { Image: named }] },
    });
    expect(await parts()).toEqual([
      ["Children[0].Name", "A"],
      ["Children[0].Image Children[0].Image (image/png)", "p"],
      ["Children[0].Files a.gif (image/gif)", "g"],
      ["Children[0].Files Children[0].Files (image/png)", "p"],
      ["Children[1].Image a.gif (image/gif)", "g"],
    ]);
  });

  it("are laid out by the encoding of the client, which the types know", async () => {
    const seen: string[] = [];
    const client = createClient({
      baseUrl: "https://forms.test",
      operations,
      encoding: { "*": { object: "brackets" } },
      fetch: async (request) => {
        seen.push(await request.text());
        return new Response(null, { status: 204 });
      },
    });
    await client.POST("/families", { body: { name: "f", owner: { photo: named } } });
    expect(seen[0]?.match(/name="[^"]+"(; filename="[^"]+")?/g)).toEqual([
      'name="name"',
      'name="owner[photo]"; filename="a.gif"',
    ]);
  });

  it("are refused where nothing lays them out", async () => {
    const { forms } = formsClient();
    const call = forms.POST("/families", { mediaType: "multipart/form-data", body: body as never });
    await expect(call).rejects.toMatchObject({ code: "INVALID_VALUE", property: "owner.photo" });
  });
});

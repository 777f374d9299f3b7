import { expect, test } from "vitest";
import { packageName, pascalCase, unscoped } from "../../src/source/package-name.js";

test.each([
  ["Swagger Petstore - OpenAPI 3.0", "a", "swagger-petstore-openapi-3-0"],
  ["Zoë's Café", "a", "zoe-s-cafe"],
  ["宠物", "Mes Animaux", "mes-animaux"],
  ["宠物", "宠物", "api"],
  ["HTTP", "a", "http-api"],
  ["TypeScript", "a", "typescript-api"],
])("the title %s, in the folder %s, is named %s", (title, folder, name) => {
  expect(packageName(undefined, title, folder)).toBe(name);
});

test.each(["@acme/pets", "pets", "pets-2.0", "~pets"])("%s is a name", (name) => {
  expect(packageName(name, "Title", "a")).toBe(name);
});

test.each(["Pets", "@acme", "@acme/", "a b", "fs", "vitest", "partwise", "@partwise/pets", "../pets", ""])(
  "%s is no name that a package can have",
  (name) => {
    expect(() => packageName(name, "Title", "a")).toThrow(
      expect.objectContaining({ code: "USAGE", message: expect.stringContaining("such as @acme/pets") }),
    );
  },
);

test("a name becomes that of a file and of a function", () => {
  expect([unscoped("@acme/pets-api"), pascalCase("@acme/pets-api"), pascalCase("3d_things.v2")]).toEqual([
    "pets-api",
    "PetsApi",
    "3dThingsV2",
  ]);
});

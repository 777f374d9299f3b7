import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { createProgram } from "../../src/commands/create-program.js";
import { addPropertyFlags } from "../../src/flags/add-property-flags.js";
import { createReport } from "../../src/report/create-report.js";
import { fakeTerminal } from "../helpers/fake-terminal.js";

/** The body that flags give, for a schema with these properties. */
function read(properties: object, args: readonly string[]): Record<string, unknown> {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  const { readBody } = addPropertyFlags(command, { description, schema: { type: "object", properties } });
  return readBody(command.parse(args, { from: "user" }).opts());
}

test("a property that is added to the description is a flag, and is sent", async () => {
  const changed = structuredClone(description) as {
    components: { schemas: Record<string, { properties?: object }> };
  };
  const update = changed.components.schemas.ImGroupUpdate ?? {};
  update.properties = {
    ...update.properties,
    colour: { type: "string", enum: ["red", "green"], description: "The colour\nof the group." },
  };
  const terminal = fakeTerminal();
  const call = (...args: string[]) =>
    createProgram(changed, { terminal, report: createReport(terminal) }).parseAsync(
      ["groups", "update", "x", ...args],
      { from: "user" },
    );

  await call("--colour", "red", "--dry-run");
  expect(terminal.stdout()).toContain('\r\nContent-Disposition: form-data; name="colour"\r\n\r\nred\r\n--');
  await expect(call("--colour", "blue")).rejects.toThrow("Allowed choices are red, green.");
  await expect(call("--help")).rejects.toThrow();
  expect(terminal.stdout()).toMatch(
    /--colour <colour> +The colour of the group\. \(choices: "red", "green"\)/,
  );
});

test("what would steer a terminal in a description is an escape in the help", async () => {
  const changed = structuredClone(description) as unknown as {
    components: { schemas: { GroupName: { description: string } } };
  };
  changed.components.schemas.GroupName.description = "The\u001b[2J\u009bname\u202e.";
  const terminal = fakeTerminal();
  const help = createProgram(changed as never, { terminal, report: createReport(terminal) }).parseAsync(
    ["groups", "update", "--help"],
    {
      from: "user",
    },
  );
  await expect(help).rejects.toThrow();
  expect(terminal.stdout()).toContain("The\\u001b[2J\\u009bname\\u202e. (128 characters at most)");
});

describe("the kinds of properties", () => {
  test("none given, none read", () => {
    expect(read({ a: { type: "boolean" }, b: { type: "string" } }, [])).toEqual({});
  });

  test("boolean", () => {
    const properties = { send_mail: { type: "boolean" } };
    expect(read(properties, ["--send-mail"])).toEqual({ send_mail: true });
    expect(read(properties, ["--no-send-mail"])).toEqual({ send_mail: false });
    expect(read(properties, ["--send-mail", "--no-send-mail"])).toEqual({ send_mail: false });
  });

  test("text, with its limits in code points", () => {
    const properties = { title: { type: ["string", "null"], minLength: 2, maxLength: 3 } };
    expect(read(properties, ["--title", "🙂🙂🙂"])).toEqual({ title: "🙂🙂🙂" });
    expect(() => read(properties, ["--title", "🙂🙂🙂🙂"])).toThrow(
      "--title is 4 characters long; 3 are allowed",
    );
    expect(() => read(properties, ["--title", "a"])).toThrow("it needs at least 2");
  });

  test("numbers", () => {
    const properties = { maxUsers: { type: "integer" }, share: { type: "number" } };
    expect(read(properties, ["--max-users", "12", "--share", "0.5"])).toEqual({ maxUsers: 12, share: 0.5 });
    expect(() => read(properties, ["--max-users", "1.5"])).toThrow("--max-users needs a whole number");
    expect(() => read(properties, ["--share", ""])).toThrow("--share needs a number");
  });

  test("behind references and allOf", () => {
    const properties = { title: { allOf: [{ $ref: "#/components/schemas/GroupName" }, { maxLength: 2 }] } };
    expect(() => read(properties, ["--title", "abc"])).toThrow("2 are allowed");
  });

  test("what a flag cannot hold, or the caller may not set, is left out", () => {
    const properties = {
      list: { type: "array" },
      file: { type: "string", format: "binary" },
      id: { type: "string", readOnly: true },
    };
    for (const flag of ["--list", "--file", "--id"]) {
      expect(() => read(properties, [flag, "x"])).toThrow(`unknown option '${flag}'`);
    }
  });

  test("a name that would be taken for another flag has a prefix", () => {
    const properties = { json: { type: "string" }, no_mail: { type: "boolean" } };
    expect(read(properties, ["--property-json", "x", "--property-no-mail"])).toEqual({
      json: "x",
      no_mail: true,
    });
  });
});

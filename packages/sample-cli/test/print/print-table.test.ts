import { visible } from "@partwise/call/command-line";
import { describe, expect, test } from "vitest";
import { printProperties, printTable } from "../../src/print/print-table.js";
import { fakeTerminal } from "../helpers/fake-terminal.js";

const rows = [
  { id: "a", size: 10, name: "One" },
  { id: "bcd", name: "Two\nlines", tags: ["x"] },
];

test("rows are a table for a person", () => {
  const terminal = fakeTerminal({ isTTY: true });
  printTable(rows, ["id", "size", "name"], terminal);
  expect(terminal.stdout()).toBe("ID   SIZE  NAME\na      10  One\nbcd        Two\\nlines\n");
});

test("rows are tab-separated lines for a program", () => {
  const terminal = fakeTerminal();
  printTable(rows, ["id", "size", "tags", "name"], terminal);
  expect(terminal.stdout()).toBe('a\t10\t\tOne\nbcd\t\t["x"]\tTwo\\nlines\n');
});

test("no rows are a heading or nothing", () => {
  const [person, program] = [fakeTerminal({ isTTY: true }), fakeTerminal()];
  printTable([], ["id", "name"], person);
  printTable([], ["id", "name"], program);
  expect([person.stdout(), program.stdout()]).toEqual(["ID  NAME\n", ""]);
});

test("properties are aligned for a person", () => {
  const terminal = fakeTerminal({ isTTY: true });
  printProperties({ id: "a", members: 3 }, terminal);
  expect(terminal.stdout()).toBe("id       a\nmembers  3\n");
});

test("what would steer a terminal is shown as an escape", () => {
  expect(visible("a\u001b]0;x\u0007\u009b\u202e\u2028é🙂\r\n")).toBe(
    "a\\u001b]0;x\\u0007\\u009b\\u202e\\u2028é🙂\\r\\n",
  );
  expect(visible("a\nb\t", "\n")).toBe("a\nb\\t");
});

describe("a table fits the terminal", () => {
  const group = { id: "MIuNMURBTkuwfZ20jteRJg", name: "The people of the north", note: "x".repeat(30) };

  test("the widest columns give way first, an id never", () => {
    const terminal = fakeTerminal({ isTTY: true, columns: 60 });
    printTable([group], ["id", "name", "note"], terminal);
    const [, row = ""] = terminal.stdout().split("\n");
    expect(row).toHaveLength(60);
    expect(row).toMatch(/^MIuNMURBTkuwfZ20jteRJg {2}The people of th… {2}x{15,16}…$/);
  });

  test("wide characters and emoji count as two, and are not cut in two", () => {
    const terminal = fakeTerminal({ isTTY: true, columns: 20 });
    printTable(
      [{ name: "中文中文中文", also: "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧" }],
      ["name", "also"],
      terminal,
    );
    expect(terminal.stdout()).toBe("NAME       ALSO\n中文中文…  👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧…\n");
  });

  test("a program gets all of it", () => {
    const terminal = fakeTerminal({ columns: 20 });
    printTable([group], ["id", "name", "note"], terminal);
    expect(terminal.stdout()).toBe(`${group.id}\t${group.name}\t${group.note}\n`);
  });
});

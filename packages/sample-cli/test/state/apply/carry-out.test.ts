import { InterruptedError, NoAnswerError } from "@partwise/call/command-line";
import { describe, expect, test } from "vitest";
import { callsOf, carryOut } from "../../../src/state/apply/carry-out.js";
import { makePlan } from "../../../src/state/plan/make-plan.js";
import { createPeopleBook } from "../../../src/state/present/create-people-book.js";
import { readTree } from "../../../src/state/read/read-tree.js";
import {
  type GroupSeed,
  type MemoryDirectory,
  memoryDirectory,
  refused,
} from "../../helpers/memory-directory.js";

async function apply(directory: MemoryDirectory, groups: string, prune = false) {
  const wanted = readTree(`version: 1\ngroups:\n${groups}`, "yaml");
  const options = { file: "f", prune, book: createPeopleBook(), step: () => {} };
  const { changes } = await makePlan(directory, wanted, options);
  let steps = 0;
  const outcome = await carryOut(changes, directory, () => void steps++);
  return { ...outcome, ended: outcome.ended, calls: callsOf(changes), steps };
}

const ids = (count: number) =>
  `[${Array.from({ length: count }, (_, index) => `{ id: m${index} }`).join(", ")}]`;
const seeds: readonly GroupSeed[] = [
  { name: "A", type: "normal", members: ["x", "y"] },
  { name: "B", type: "normal", members: [] },
  { name: "Gone", members: [] },
];
const file = `  - { name: C, previous_name: B }
  - { name: B, previous_name: A, type: shared, members: [{ id: x }, { id: z }] }
  - { name: A, members: ${ids(23)} }
`;

describe("changes", () => {
  test("come in an order in which each step finds what it needs, ten members a call", async () => {
    const directory = memoryDirectory(seeds);
    const outcome = await apply(directory, file, true);
    const { calls } = directory;
    expect(calls.slice(0, 2)).toEqual(['update B {"name":"C"}', 'update A {"name":"B","type":"shared"}']);
    // The members of B need not wait for the group A, and those of A do.
    expect(calls.slice(2, 7).toSorted()).toEqual([
      expect.stringMatching(/^add m0,.*m9 to A/),
      expect.stringMatching(/^add m10,.*m19 to A/),
      expect.stringMatching(/^add m20,.*m22 to A/),
      "add z to B",
      "create A",
    ]);
    expect(calls.indexOf("create A")).toBeLessThan(calls.findIndex((call) => call.endsWith(" to A")));
    expect(calls.slice(7)).toEqual(["remove y from B", "delete Gone"]);
    expect(outcome).toMatchObject({ failures: [], calls: 9, steps: 9 });
    expect(outcome.counts).toEqual({ created: 1, updated: 2, deleted: 1, added: 24, removed: 1 });
    directory.calls.length = 0;
    expect((await apply(directory, file, true)).calls).toBe(0);
    expect(directory.calls).toEqual([]);
  });

  test("that fail are told, and what does not depend on them goes on", async () => {
    const directory = memoryDirectory(seeds, {
      fail: (call) => {
        if (call.startsWith("create A") || call.startsWith("remove")) throw refused(400, 300);
      },
    });
    const outcome = await apply(directory, file, true);
    expect(outcome.failures.map(({ what, change }) => `${what} ${change.name}`)).toEqual([
      "create A",
      "remove B",
    ]);
    expect(outcome.counts).toEqual({ created: 0, updated: 2, deleted: 1, added: 1, removed: 0 });
    expect(directory.calls.filter((call) => call.includes("m0"))).toEqual([]);
  });

  test("that need a name which a failed rename did not give up are not tried", async () => {
    const directory = memoryDirectory(seeds, {
      fail: (call) => {
        if (call.includes('"name":"C"')) throw refused(400, 300);
      },
    });
    const outcome = await apply(directory, file);
    expect(directory.calls).toEqual([
      'update B {"name":"C"}',
      expect.stringMatching(/^add z to A/),
      "remove y from A",
    ]);
    expect(outcome.failures).toHaveLength(1);
  });

  test.for([401, 429])("end where all further calls would be refused too: %s", async (status) => {
    const directory = memoryDirectory([], {
      fail: () => {
        throw refused(status, status);
      },
    });
    const outcome = await apply(directory, "  - name: A\n  - name: B\n  - name: C\n");
    expect(directory.calls).toEqual(["create A"]);
    expect(outcome.ended).toMatchObject({ name: "RefusedError" });
  });

  test("end at Ctrl-C, and after five calls in a row without an answer", async () => {
    const groups = Array.from({ length: 9 }, (_, index) => `  - { name: G${index}, type: shared }\n`).join(
      "",
    );
    const present = Array.from({ length: 9 }, (_, index) => ({ name: `G${index}`, type: "normal" as const }));
    const interrupted = memoryDirectory(present, {
      fail: () => {
        throw new InterruptedError("Interrupted.");
      },
    });
    expect((await apply(interrupted, groups)).ended).toBeInstanceOf(InterruptedError);
    expect(interrupted.calls).toHaveLength(1);
    const silent = memoryDirectory(present, {
      fail: () => {
        throw new NoAnswerError("No answer.");
      },
    });
    const { ended, failures } = await apply(silent, groups);
    expect(ended).toBeInstanceOf(NoAnswerError);
    expect(failures.length).toBeGreaterThanOrEqual(5);
    expect(failures.length).toBeLessThan(9);
  });
});

describe("a group whose creation has no answer", () => {
  test("is found by its name where it was created, and its members follow", async () => {
    const directory = memoryDirectory([]);
    const losing: MemoryDirectory = {
      ...directory,
      create: async (settings) => {
        await directory.create(settings);
        throw new NoAnswerError("The connection ended.");
      },
    };
    const outcome = await apply(losing, "  - { name: A, members: [{ id: m }] }\n");
    expect(outcome).toMatchObject({ failures: [], counts: { created: 1, added: 1 } });
    expect(directory.state()).toEqual([{ name: "A", members: ["m"] }]);
  });

  test("fails where it was not created", async () => {
    const directory = memoryDirectory([], {
      fail: () => {
        throw new NoAnswerError("The connection ended.");
      },
    });
    const outcome = await apply(directory, "  - { name: A, members: [{ id: m }] }\n");
    expect(outcome.failures).toMatchObject([{ what: "create" }]);
    expect(directory.calls).toEqual(["create A"]);
  });
});

test("a member or a group that is gone already is removed", async () => {
  const directory = memoryDirectory(seeds);
  const lost: MemoryDirectory = {
    ...directory,
    removeMember: async () => {
      throw refused(404, 1001);
    },
    delete: async () => {
      throw refused(404, 4130);
    },
  };
  const outcome = await apply(lost, "  - { name: A, members: [{ id: x }] }\n  - name: B\n", true);
  expect(outcome).toMatchObject({ failures: [], counts: { removed: 1, deleted: 1 } });
});

import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Ended, runProgram } from "../helpers/run-program.js";
import { startRecorder } from "../helpers/start-recorder.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));

/** Runs a call that no answer comes to, and interrupts it once the server has the request. */
async function interruptedCall(...args: readonly string[]): Promise<Ended> {
  let interrupt = () => {};
  await using server = await startRecorder(() => {
    interrupt();
    return true;
  });
  return await runProgram([pets, ...args, "--server", server.url], {
    onStart: (send) => {
      interrupt = send;
    },
  });
}

test("Ctrl-C while a change is made says that it may have been made", async () => {
  const { code, stderr } = await interruptedCall("addPet", "--name", "Tom");
  expect(code).toBe(130);
  expect(stderr).toMatch(/^partwise call: Interrupted\. .*may have been made/);
});

test("Ctrl-C while something is read says that nothing was changed", async () => {
  const { code, stderr } = await interruptedCall("listPets");
  expect([code, stderr]).toEqual([130, "partwise call: Interrupted. Nothing was changed.\n"]);
});

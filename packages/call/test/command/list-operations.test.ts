import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runProgram } from "../helpers/run-program.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));

test("lists operations, and searches them", async () => {
  const all = await runProgram([pets]);
  expect(all.stdout.split("\n").slice(0, 2)).toEqual([
    "GET /pets\tlistPets\tList pets",
    "POST /pets\taddPet\t",
  ]);
  const found = await runProgram([pets, "--search", "change PET"]);
  expect(found.stdout).toBe("PATCH /pets/{petId}\tupdatePet\tChange a pet\n");
});

test("--help tells types, limits, allowed values, and both flags of one name", async () => {
  const { code, stdout } = await runProgram([pets, "updatePet", "--help"]);
  expect(code).toBe(0);
  for (const line of [
    /--pet-id <text> +\(required\)/,
    /--query\.limit <number>/,
    /--body\.limit <number>/,
    /--name <text> +The name of the pet\. \(required; at most 10 characters\)/,
    /--type <value> +\(one of normal, shared\)/,
    /--vip, --no-vip/,
    /--nick <text> +\(null allowed\)/,
    /--photo <@file>/,
    /--owner\.parent\.name <text>/,
    /PARTWISE_KEY, PARTWISE_API_KEY +for key/,
  ]) {
    expect(stdout).toMatch(line);
  }
});

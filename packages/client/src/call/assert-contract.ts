import type { Operations } from "../contract/operations.js";
import { CallError } from "../errors/call-error.js";

/** The contract of metadata that this client knows. */
const known = 1;

/**
 * Checks that this client reads metadata as the codegen that made them means them.
 * @throws {CallError} `CONTRACT` for metadata of another contract
 */
export function assertContract(operations: Operations | undefined): void {
  const found: number = operations?.$contract ?? known;
  if (found === known) return;
  const advice =
    found > known
      ? "update @partwise/client to the version of the `partwise` program that generated them"
      : "generate them again with the `partwise` program of the version of @partwise/client";
  throw new CallError(
    "CONTRACT",
    `The metadata in \`operations\` follow contract ${found}, and this client knows ${known}: ${advice}.`,
  );
}

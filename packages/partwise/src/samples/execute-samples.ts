import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generate } from "@partwise/codegen";
import type { Streams } from "@partwise/codegen/commands";
import type { Context } from "@partwise/description/document";
import { startMockServer } from "@partwise/mock-server";
import { type OperationSamples, type Verified, verifySamples } from "@partwise/samples";

/** Executes samples against a server of the description, says what was refused, and gives what was accepted. */
export async function executeSamples(
  made: readonly OperationSamples[],
  { description, context, err }: Execution,
): Promise<Executed> {
  const verified = await execute(made, description, context);
  for (const { operation, language: id, output: said } of verified.refused)
    err(`${operation}: the sample in ${id} was refused, and is not printed: ${oneLine(said)}\n`);
  for (const line of verified.left) err(`not executed here, and not printed: ${line}\n`);
  return { kept: made.map((each) => accepted(each, verified)), refused: verified.refused.length };
}

interface Execution {
  /** The description's file. */
  readonly description: string;
  readonly context: Context;
  readonly err: Streams["err"];
}

interface Executed {
  readonly kept: readonly OperationSamples[];
  /** How many samples were refused. */
  readonly refused: number;
}

async function execute(
  made: readonly OperationSamples[],
  description: string,
  context: Context,
): Promise<Verified> {
  const generated = await mkdtemp(join(tmpdir(), "partwise-generated-"));
  try {
    const isCompiled = made.some(({ samples }) =>
      samples.some(({ language }) => language.id === "typescript"),
    );
    if (isCompiled) await generate({ description, output: generated });
    return await verifySamples(made, {
      startServer: () => startMockServer({ description, isStateless: true }),
      place: { context, description: resolve(description) },
      generated,
    });
  } finally {
    await rm(generated, { recursive: true, force: true });
  }
}

/** The samples that were executed and accepted. */
function accepted(operation: OperationSamples, verified: Verified): OperationSamples {
  const refused = new Set(
    verified.refused.filter((each) => each.operation === operation.name).map(({ language }) => language),
  );
  const samples = operation.samples.filter(
    ({ language: { id } }) => verified.counts[id] !== undefined && !refused.has(id),
  );
  return { ...operation, samples };
}

/** A text of any length as the end of a message. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

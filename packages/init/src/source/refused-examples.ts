import type { Operations } from "@partwise/client";
import type { Context } from "@partwise/description/document";
import { startMockServer } from "@partwise/mock-server";
import { exampleCalls } from "@partwise/samples";

/** Sends the example of each operation to a mock server of the description, and gives what the server refuses. */
export async function refusedExamples(
  description: string,
  context: Context,
  operations: Operations,
): Promise<readonly RefusedExample[]> {
  const server = await startMockServer({ description, isStateless: true });
  const refused: RefusedExample[] = [];
  try {
    for (const { name, reason, send } of exampleCalls(context, operations)) {
      if (reason !== undefined) continue;
      await send(server.url).catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        refused.push({ operation: name, reason: shortened(text) });
      });
    }
  } finally {
    await server.close();
  }
  return refused;
}

/** An operation whose example the mock server refuses, which is a fault of the example or of the description. */
export interface RefusedExample {
  /** `PATCH /im/groups/{groupId}` */
  readonly operation: string;
  /** The server's answer. */
  readonly reason: string;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 200 ? line : `${line.slice(0, 200)}…`;
}

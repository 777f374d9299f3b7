import type { Settings } from "../harness/settings.js";
import { type Child, startChild } from "../harness/start-child.js";
import { comparedWith } from "./compared-with.js";
import { prepareHeyApi } from "./hey-api.js";
import { prepareRivet } from "./rivet.js";
import { type VariantRow, variantRows } from "./variant-rows.js";

/** Starts a process for each variant asked for. A variant that cannot be installed, such as without a network, is left out. */
export async function startClients(server: string, { only = "", quick }: Settings): Promise<VariantClient[]> {
  const isBase = ({ name }: VariantRow) => name === comparedWith.floor || name === comparedWith.openapiFetch;
  const rows = variantRows
    .filter((row) => isBase(row) || row.name.includes(only))
    .filter((row) => !quick || preparations[row.from] === undefined);
  const started = await Promise.all(rows.map((row) => startClient(row, server)));
  return started.filter((client) => client !== undefined);
}

/** A variant and the process that it runs in. */
export interface VariantClient {
  readonly row: VariantRow;
  readonly child: Child;
}

const preparations: Partial<Record<VariantRow["from"], () => Promise<unknown>>> = {
  heyApi: prepareHeyApi,
  rivet: prepareRivet,
};

async function startClient(row: VariantRow, server: string): Promise<VariantClient | undefined> {
  try {
    await preparations[row.from]?.();
  } catch (error) {
    console.error(`${row.name} is left out: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
  const child = startChild("small/client.js", [row.from, row.name, server]);
  await child.first();
  return { row, child };
}

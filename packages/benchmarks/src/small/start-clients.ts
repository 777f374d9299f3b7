import { type Child, startChild } from "../harness/child-process.js";
import type { Settings } from "../harness/settings.js";
import { prepareHeyApi } from "./hey-api.js";
import { prepareRivet } from "./rivet.js";
import { floorName, openapiFetchName, type VariantRow, variantRows } from "./variants.js";

/** A variant and the process that it runs in. */
export interface VariantClient {
  readonly row: VariantRow;
  readonly child: Child;
}

const preparations: Partial<Record<VariantRow["from"], () => Promise<unknown>>> = {
  heyApi: prepareHeyApi,
  rivet: prepareRivet,
};

/** Starts a process for each variant asked for. One that cannot be prepared, without a network say, is left out. */
export async function startClients(server: string, { only = "", quick }: Settings): Promise<VariantClient[]> {
  const isBase = ({ name }: VariantRow) => name === floorName || name === openapiFetchName;
  const rows = variantRows
    .filter((row) => isBase(row) || row.name.includes(only))
    .filter((row) => !quick || preparations[row.from] === undefined);
  const started = await Promise.all(rows.map((row) => startClient(row, server)));
  return started.filter((client) => client !== undefined);
}

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

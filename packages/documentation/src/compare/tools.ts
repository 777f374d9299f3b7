import type { Tool } from "./tool.js";
import { heyApi } from "./tools/hey-api.js";
import { kubb } from "./tools/kubb.js";
import { oazapfts } from "./tools/oazapfts.js";
import { openapiFetch } from "./tools/openapi-fetch.js";
import { orval } from "./tools/orval.js";
import { partwise } from "./tools/partwise.js";
import { redocly } from "./tools/redocly.js";

/** What is compared, in the order of the columns. */
export const tools: readonly Tool[] = [partwise, openapiFetch, heyApi, orval, kubb, oazapfts, redocly];

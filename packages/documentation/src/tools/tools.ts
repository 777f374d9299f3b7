import { heyApi } from "./hey-api.js";
import { kubb } from "./kubb.js";
import { oazapfts } from "./oazapfts.js";
import { openapiFetch } from "./openapi-fetch.js";
import { orval } from "./orval.js";
import { partwise } from "./partwise.js";
import { redocly } from "./redocly.js";
import type { Tool } from "./tool.js";

/** What is compared, in the order of the columns. */
export const tools: readonly Tool[] = [partwise, openapiFetch, heyApi, orval, kubb, oazapfts, redocly];

import { undiciTransport } from "@partwise/client/undici";
import { afterAll } from "vitest";
import { describeFaults } from "./describe-faults.js";

const { fetch, Request, close } = undiciTransport();
afterAll(close);

describeFaults("undici's transport", () => ({ fetch, Request }));

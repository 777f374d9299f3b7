import { test } from "vitest";
import { makeCalls } from "./calls.js";

test("makes the calls", () => makeCalls(process.env.API));

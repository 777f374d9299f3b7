import test from "node:test";
import { makeCalls } from "./calls.js";

test("makes the calls", () => makeCalls(process.env.API));

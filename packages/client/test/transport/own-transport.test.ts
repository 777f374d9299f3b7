import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { describeOwnTransport } from "./own-transport-suite.js";

describeOwnTransport("node", nodeTransport);
describeOwnTransport("undici", undiciTransport);

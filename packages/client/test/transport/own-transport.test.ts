import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { describeOwnTransport } from "./describe-own-transport.js";

describeOwnTransport("node", nodeTransport);
describeOwnTransport("undici", undiciTransport);

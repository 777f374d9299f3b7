import { describeFaults } from "./fault-suite.js";

describeFaults("the Node transport", () => ({}));

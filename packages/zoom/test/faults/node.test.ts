import { describeFaults } from "./describe-faults.js";

describeFaults("the Node transport", () => ({}));

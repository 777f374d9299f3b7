import { endPython } from "../read-back/read-with-python.js";
import { judgeDescription } from "./judge-description.js";
import type { Job } from "./report.js";

// A child process of the command: takes one job after the other, and answers each with its report.
process.on("message", (job: Job) => {
  judgeDescription(job).then(
    (report) => process.send?.(report),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => void endPython());

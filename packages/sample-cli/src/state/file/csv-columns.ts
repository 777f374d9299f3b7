import { settingNames } from "./wanted.js";

/** The columns of a CSV file, in the order in which they are written. `name` alone is needed. */
export const csvColumns = ["name", "previous_name", ...settingNames, "member", "member_kind"] as const;

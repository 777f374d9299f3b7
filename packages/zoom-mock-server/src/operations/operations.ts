import { channels } from "./channels.js";
import { clips } from "./clips.js";
import { contactGroups } from "./contact-groups.js";
import { imGroups } from "./im-groups.js";
import { people } from "./people.js";
import { uploads } from "./uploads.js";
import { userGroups } from "./user-groups.js";
import type { Operations } from "./zoom-call.js";

/** What each operation of Zoom does, by operationId. */
export const operations: Operations = {
  ...imGroups,
  ...contactGroups,
  ...people,
  ...userGroups,
  ...channels,
  ...uploads,
  ...clips,
};

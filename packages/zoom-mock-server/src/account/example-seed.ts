import type { PersonSeed } from "./person.js";
import type { AccountSeed } from "./seed-account.js";

const ada: PersonSeed = {
  id: "v4iyWT1LTfy8QvPG4GTvdg",
  email: "ada@example.com",
  first_name: "Ada",
  last_name: "Lovelace",
  type: 2,
};
const grace: PersonSeed = {
  id: "QkOpi5GnR3W2p_HF5sHeXg",
  email: "grace@example.com",
  first_name: "Grace",
  last_name: "Hopper",
  type: 1,
};

/** The two groups and the two people that the README names. */
export const exampleSeed: AccountSeed = {
  people: [ada, grace],
  groups: [
    { id: "MIuNMURBTkuwfZ20jteRJg", name: "Engineering", search_by_account: true, members: [ada, grace] },
    { id: "SobVexyrQjqCkcxjpBWi6w", name: "Everyone", type: "shared", members: [ada, grace] },
  ],
  defaultGroupId: "SobVexyrQjqCkcxjpBWi6w",
};

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

/** The groups, people, user groups and channels that the README names. */
export const exampleSeed: AccountSeed = {
  people: [ada, grace],
  groups: [
    { id: "MIuNMURBTkuwfZ20jteRJg", name: "Engineering", search_by_account: true, members: [ada, grace] },
    { id: "SobVexyrQjqCkcxjpBWi6w", name: "Everyone", type: "shared", members: [ada, grace] },
  ],
  defaultGroupId: "SobVexyrQjqCkcxjpBWi6w",
  userGroups: [
    { id: "pQ0kGH2tR3KtC7mVqf5JXw", name: "Sales", members: [ada] },
    { id: "x3BzVn0wQ1e7LrTq9yHkUA", name: "Support", members: [grace] },
  ],
  channels: [
    { id: "5fa2c5ba2f0949b98cdf2cd3a4d8e5a1", name: "Launch" },
    { id: "c81e0b7d94f34d0fa6b25e7d1c3f9a60", name: "Design", type: 1, members: [grace] },
  ],
};

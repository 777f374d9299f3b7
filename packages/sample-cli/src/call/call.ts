export { createGroup } from "../groups/create-group.js";
export { deleteGroup } from "../groups/delete-group.js";
export { getGroup } from "../groups/get-group.js";
export { listGroups } from "../groups/list-groups.js";
export { updateGroup } from "../groups/update-group.js";
export { addMembers } from "../members/add-members.js";
export { listMembers } from "../members/list-members.js";
export { removeMembers } from "../members/remove-members.js";

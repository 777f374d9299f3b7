export { listProfiles } from "./list-profiles.js";
export { login } from "./login.js";
export { logout } from "./logout.js";
export { printToken } from "./print-token.js";
export { switchProfile } from "./switch-profile.js";
export { whoami } from "./whoami.js";

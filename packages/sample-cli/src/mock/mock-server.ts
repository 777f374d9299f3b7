export { startZoomMockServer } from "@partwise/zoom-mock-server";
export { readGroupsFile } from "./read-groups-file.js";

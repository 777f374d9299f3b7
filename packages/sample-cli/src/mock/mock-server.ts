export { startZoomMockServer } from "@partwise/zoom-mock-server";

export {
  type ReactNativeTransport,
  type ReactNativeTransportOptions,
  reactNativeTransport,
} from "./transport/react-native/react-native-transport.js";
export { type UriFileOptions, uriFile } from "./transport/react-native/uri-file.js";
export type { OnProgress, Progress } from "./transport/shared/request-fields.js";

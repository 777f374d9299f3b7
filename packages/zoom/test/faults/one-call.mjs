// Makes one call in a process with NODE_EXTRA_CA_CERTS, and prints the outcome.
import { createZoomClient } from "../../dist/index.js";

const [baseUrl, token] = process.argv.slice(2);
try {
  const zoom = createZoomClient({ baseUrl, token });
  const { error } = await zoom.GET("/im/groups");
  console.log(error ? `error ${error.status}` : "data");
} catch (error) {
  console.log(`${error.name} ${error.code}`, error.message);
}

import { Agent, request } from "node:http";
import { group, groupUrl, token } from "./group.js";
import type { SendOne, Variants } from "./variant.js";

const boundary = "5c3d3bd0-4b7c-4a37-a9a4-6f5f6d0f6a57";

/** The least that a call can take on Node: node:http, a body made beforehand, nothing checked. */
export const floor: Variants = { "node:http, prebuilt body": overNodeHttp };

function overNodeHttp(baseUrl: string): SendOne {
  const agent = new Agent({ keepAlive: true });
  const body = Buffer.from(text());
  const headers = {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": body.length,
    authorization: `Bearer ${token}`,
  };
  const url = new URL(groupUrl(baseUrl));
  return () =>
    new Promise((resolve, reject) => {
      const outgoing = request(url, { agent, method: "PATCH", headers }, (answer) => {
        let received = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          received += chunk;
        });
        answer.on("end", () => resolve(received === "" ? undefined : JSON.parse(received)));
        answer.on("error", reject);
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
}

function text(): string {
  const parts = Object.entries(group).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}

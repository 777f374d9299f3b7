import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Fault } from "../contract/fault.js";

/**
 * Sends a JSON body of the fault's size, generated only as fast as the client reads. `gzip-bomb` compresses the body to
 * about a thousandth. Resolves when all is sent, or the client hangs up.
 */
export async function sendEndlessBody(
  response: ServerResponse,
  status: number,
  { name, amount }: Fault,
): Promise<void> {
  const source = Readable.from(jsonOf(amount), { objectMode: false });
  const type = { "content-type": "application/json;charset=UTF-8" };
  if (name === "gzip-bomb") {
    response.writeHead(status, { ...type, "content-encoding": "gzip" });
    await pipeline(source, createGzip(), response).catch(() => response.destroy());
    return;
  }
  response.writeHead(status, { ...type, "content-length": amount });
  await pipeline(source, response).catch(() => response.destroy());
}

const start = Buffer.from('{"code":500,"message":"');
const end = Buffer.from('"}');
const filling = Buffer.alloc(65_536, "a");

function* jsonOf(size: number): Generator<Buffer> {
  yield start;
  let left = size - start.length - end.length;
  for (; left > filling.length; left -= filling.length) yield filling;
  yield filling.subarray(0, left);
  yield end;
}

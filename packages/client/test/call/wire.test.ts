import { expect, it } from "vitest";
import { json, observedClient } from "../helpers/observed-client.js";

const params = { path: { fileId: "1" } };

/** What the platform's own parser finds in the body of a request. */
async function formOf(request: Request): Promise<string[]> {
  const form = await request.clone().formData();
  return [...form].map(([name, value]) =>
    typeof value === "string" ? `${name}=${value}` : `${name}=${value.name} ${value.type} ${value.size}`,
  );
}

it("text, files and a stream are parts to the parser of the platform", async () => {
  const forms: string[][] = [];
  const { client } = observedClient(async (request) => {
    forms.push(await formOf(request));
    return json({}, 201);
  });
  const pages = [
    new Uint8Array(3),
    { content: new Blob(["1234"]), filename: "four.txt", contentType: "text/plain" },
  ];
  const content = new File([new Uint8Array(100_000)], "ä.bin");
  await client.POST("/files", { body: { name: "Grüße", content, pages } });
  await client.POST("/files", { body: { name: "a", content: new Blob([new Uint8Array(200_000)]).stream() } });
  await client.POST("/files", { mediaType: "multipart/form-data", body: { name: "ü", size: 1 } });
  expect(forms).toEqual([
    [
      "name=Grüße",
      "content=ä.bin application/octet-stream 100000",
      "pages=pages application/octet-stream 3",
      "pages=four.txt text/plain 4",
    ],
    ["name=a", "content=content application/octet-stream 200000"],
    ["name=ü", "size=1"],
  ]);
});

it("no answer, half an answer and an abort are rejections, never results", async () => {
  const half = (status: number) => {
    let pulls = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(new TextEncoder().encode('[{"id": "1"'));
        else controller.error(new TypeError("terminated"));
      },
    });
    return new Response(stream, { status, headers: { "content-type": "application/json" } });
  };
  const silent = observedClient(() => Promise.reject(new TypeError("no answer")));
  await expect(silent.client.GET("/files")).rejects.toThrow(TypeError);
  await expect(observedClient(() => half(200)).client.GET("/files")).rejects.toThrow(TypeError);
  const failed = observedClient(() => half(404)).client.DELETE("/files/{fileId}", { params });
  await expect(failed).rejects.toThrow(TypeError);
  const slow = observedClient(
    ({ signal }) =>
      new Promise((_, reject) => {
        if (signal.aborted) reject(signal.reason);
        else signal.addEventListener("abort", () => reject(signal.reason));
      }),
  );
  await expect(slow.client.GET("/files", { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
    name: "TimeoutError",
  });
});

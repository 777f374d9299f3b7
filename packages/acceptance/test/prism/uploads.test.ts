import { createZoomClient, uploadClip, type ZoomClient } from "@partwise/zoom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Prism, startPrism, violationsOf } from "./start-prism.js";

let prism: Prism;
let zoom: ZoomClient;

beforeAll(async () => {
  prism = await startPrism("zoom-uploads", withStyle);
  zoom = createZoomClient({ baseUrl: prism.url, token: "any" });
}, 300_000);

afterAll(() => prism?.close(), 10_000);

type CallOf = () => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const png = new File([Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)], "größe 1.png", { type: "image/png" });
const text = new File(["words"], "notes.txt", { type: "text/plain" });
const user = { path: { userId: "me" } };
const webinar = { path: { webinarId: 97_871_060_099 } };

const valid: readonly (readonly [what: string, data: object | undefined, call: CallOf])[] = [
  [
    "userPicture",
    undefined,
    () => zoom.POST("/users/{userId}/picture", { params: user, body: { pic_file: png } }),
  ],
  [
    "userVirtualBackground",
    { type: "image" },
    () => zoom.POST("/users/{userId}/settings/virtual_backgrounds", { params: user, body: { file: png } }),
  ],
  [
    "groupVirtualBackground",
    { type: "image" },
    () =>
      zoom.POST("/groups/{groupId}/settings/virtual_backgrounds", {
        params: { path: { groupId: "pQ0kGH2tR3KtC7mVqf5JXw" } },
        body: { file: png },
      }),
  ],
  [
    "accountVirtualBackground",
    { type: "image" },
    () =>
      zoom.POST("/accounts/{accountId}/settings/virtual_backgrounds", {
        params: { path: { accountId: "me" } },
        body: { file: png },
      }),
  ],
  [
    "webinarVirtualBackground",
    { type: "image" },
    () =>
      zoom.POST("/webinars/{webinarId}/branding/virtual_backgrounds", {
        params: webinar,
        body: { file: png, default: true, set_default_for_all_panelists: false },
      }),
  ],
  [
    "webinarWallpaper",
    { type: "image" },
    () => zoom.POST("/webinars/{webinarId}/branding/wallpaper", { params: webinar, body: { file: png } }),
  ],
  [
    "chatFile",
    { id: "fk7sLq3TQyq0m_xu8bWRZw" },
    () =>
      zoom.POST("/chat/users/{userId}/files", {
        params: { ...user, query: { postToPersonalChat: true } },
        body: { file: text },
      }),
  ],
  [
    "chatMessageFiles",
    { id: "fk7sLq3TQyq0m_xu8bWRZw" },
    () =>
      zoom.POST("/chat/users/{userId}/messages/files", {
        params: user,
        body: { files: [text, png], to_contact: "grace@example.com" },
      }),
  ],
  [
    "customEmoji",
    { name: "ship_it" },
    () => zoom.POST("/chat/emoji/files", { body: { name: "ship_it", file: png } }),
  ],
  [
    "clipPart",
    { part_number_etag: { part_number: 1 } },
    () =>
      zoom.POST("/clips/files/multipart", {
        body: { file: { content: text, filename: "a.mp4" }, upload_context: "c", part_number: 100 },
      }),
  ],
  [
    "clipUploadEvent, begin",
    { upload_context: "noNpr2pkBEv4_fTxYWDEHBsSs3pl8keR" },
    () =>
      zoom.POST("/clips/files/multipart/upload_events", {
        body: { method: "CreateMultipartUpload", params: { file_name: "a.mp4" } },
      }),
  ],
  [
    "clipUploadEvent, completion",
    {},
    () =>
      zoom.POST("/clips/files/multipart/upload_events", {
        body: {
          method: "CompleteMultipartUpload",
          params: { upload_context: "c", part_number_etags: [{ part_number: 1, etag: "e" }] },
        },
      }),
  ],
];

/** The lists in which the targets of uploads are looked up. */
const lists: readonly (readonly [what: string, data: object, call: CallOf])[] = [
  [
    "userGroups",
    { groups: [{ name: "Sales" }] },
    () => zoom.GET("/groups", { params: { query: { page_size: 300, next_page_token: "w7587w4eiyfsudgf" } } }),
  ],
  [
    "userChannels",
    { channels: [{ name: "Launch" }] },
    () =>
      zoom.GET("/chat/users/{userId}/channels", {
        params: { ...user, query: { page_size: 50, next_page_token: "w7587w4eiyfsudgf" } },
      }),
  ],
];

describe("Prism accepts what the client sends", () => {
  test.for(lists)("%s", async ([, data, call]) => {
    const { error, response, data: given } = await call();
    expect(error).toBeUndefined();
    expect(violationsOf(response)).toEqual([]);
    expect(response.status).toBe(200);
    expect(given).toMatchObject(data);
  });

  test.for(valid)("%s", async ([, data, call]) => {
    const { error, response, data: given } = await call();
    expect(error).toBeUndefined();
    expect(violationsOf(response)).toEqual([]);
    expect(response.status).toBe(201);
    if (data === undefined) expect(given).toBeUndefined();
    else expect(given).toMatchObject(data);
  });

  test("all of an upload in parts", async () => {
    expect(await uploadClip(zoom, new File(["a video"], "launch.mp4"))).toHaveProperty("id");
  });
});

/** What the types forbid is sent past them. */
const invalid: readonly (readonly [what: string, violation: string, call: CallOf])[] = [
  [
    "no picture",
    "body required",
    () => zoom.POST("/users/{userId}/picture", { params: user, body: wrong({}) }),
  ],
  [
    "a page of 51 channels",
    "query.page_size maximum",
    () => zoom.GET("/chat/users/{userId}/channels", { params: { ...user, query: { page_size: 51 } } }),
  ],
  [
    "part 101",
    "body.part_number maximum",
    () =>
      zoom.POST("/clips/files/multipart", { body: { file: text, upload_context: "c", part_number: 101 } }),
  ],
  [
    "text in a boolean",
    "body.default type",
    () =>
      zoom.POST("/webinars/{webinarId}/branding/virtual_backgrounds", {
        params: webinar,
        body: { file: png, default: wrong("maybe") },
      }),
  ],
];

describe("Prism refuses", () => {
  test.for(invalid)("%s: %s", async ([, violation, call]) => {
    const { error, response } = await call();
    expect(response.status).toBe(400);
    expect(violationsOf(response)).toEqual([violation]);
    expect(error).toBeDefined();
  });
});

/**
 * Prism takes the last of several parts of one name, as text, and makes an array of the text only if the Encoding Object has a
 * style.
 */
function withStyle(description: string): string {
  const schema = '              $ref: "#/components/schemas/ChatMessageFiles"\n';
  const encoding = "            encoding:\n              files: { style: form, explode: true }\n";
  expect(description).toContain(schema);
  return description.replace(schema, schema + encoding);
}

function wrong(value: unknown): never {
  return value as never;
}

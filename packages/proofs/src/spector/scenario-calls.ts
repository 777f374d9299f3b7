/** The calls of every multipart scenario; a picture named `hello.jpg` or labelled goes where one is wanted. */
export function scenarioCalls(jpg: Uint8Array<ArrayBuffer>, png: Uint8Array<ArrayBuffer>): ScenarioCall[] {
  const id = "123";
  const address = { city: "X" };
  const profileImage = jpg;
  const hello = new File([jpg], "hello.jpg", { type: "image/jpg" });
  const image = new File([png], "image.png", { type: "image/png" });
  return [
    { path: "/mixed-parts", body: { id, profileImage } },
    { path: "/mixed-parts-with-wire-name", body: { id, profileImage } },
    { path: "/optional-parts", body: { id } },
    { path: "/optional-parts", body: { profileImage } },
    { path: "/optional-parts", body: { id, profileImage } },
    { path: "/complex-parts", body: { id, address, profileImage, pictures: [png, png] } },
    { path: "/json-part", body: { address, profileImage } },
    { path: "/binary-array-parts", body: { id, pictures: [png, png] } },
    { path: "/multi-binary-parts", body: { profileImage } },
    { path: "/multi-binary-parts", body: { profileImage, picture: png } },
    { path: "/check-filename-and-content-type", body: { id, profileImage: hello } },
    { path: "/anonymous-model", body: { profileImage } },
    { path: "/check-filename-and-specific-content-type-with-httppart", body: { profileImage: hello } },
    { path: "/check-filename-and-required-content-type-with-httppart", body: { profileImage } },
    { path: "/file-with-http-part-optional-content-type", body: { profileImage } },
    {
      path: "/complex-parts-with-httppart",
      body: {
        id,
        address,
        profileImage,
        previousAddresses: [{ city: "Y" }, { city: "Z" }],
        pictures: [png, png],
      },
      encoding: { previousAddresses: { array: "json" } },
    },
    { path: "/non-string-float", body: { temperature: 0.5 } },
    { path: "/file/specific-content-type", body: { file: image } },
    { path: "/file/required-filename", body: { file: image } },
    { path: "/file/file-array", body: { files: [image, image] } },
  ];
}

/** One request that a scenario wants: the path below `/multipart/form-data`, and the body. */
export interface ScenarioCall {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the TypeSpec says, and the OpenAPI made of it cannot. */
  readonly encoding?: Readonly<Record<string, { readonly array: "json" }>>;
}

import {
  type ClientPathsWithMethod,
  createClient,
  createPathBasedClient,
  type FetchOptions,
  type FetchPaths,
  type FetchResponse,
  type MethodResponse,
  type ParamsOption,
  type RequestBodyOption,
} from "@partwise/client";
import { operations, type paths } from "@partwise/zoom-im-groups";
import type {
  Client as FetchClient,
  ClientPathsWithMethod as TheirPaths,
  MethodResponse as TheirResponse,
} from "openapi-fetch";
import { createOpenApiHttp } from "openapi-msw";
import createQueryClient from "openapi-react-query";
import { createImmutableHook, createInfiniteHook, createMutateHook, createQueryHook } from "swr-openapi";
import { describe, expectTypeOf, it } from "vitest";
import type { paths as Albums } from "../../../client/test/fixtures/albums/generated/index.js";

const groupId = "g";
const client = createClient({ operations });
const albums = createClient<Albums>();

/** As openapi-typescript writes what it is given without flags, and by hand with no more than is needed. */
interface Notes {
  "/notes": {
    get: { responses: { 200: { content: { "application/json": { id: number }[] } } } };
    post: { responses: { 201: { content: { "application/json": { id: number }; "text/plain": string } } } };
  };
  "/notes/{id}": {
    get: {
      parameters: { path: { id: number } };
      responses: { 200: { content: { "application/json": { id: number } } } };
    };
  };
}
const notes = createClient<Notes>();

describe("a client is taken for openapi-fetch's", () => {
  it("by a function of one's own", () => {
    const list = (given: FetchClient<paths>) => given.GET("/im/groups");
    expectTypeOf(list).toBeCallableWith(client);
    const any = <Paths extends {}>(given: FetchClient<Paths>) => given;
    expectTypeOf(any(notes)).toEqualTypeOf<FetchClient<FetchPaths<Notes>>>();
    // @ts-expect-error: another API.
    list(notes);
  });

  it("by openapi-fetch's own helpers, and by ours of the same names", () => {
    expectTypeOf<TheirPaths<typeof notes, "get">>().toEqualTypeOf<"/notes" | "/notes/{id}">();
    expectTypeOf<ClientPathsWithMethod<typeof notes, "get">>().toEqualTypeOf<"/notes" | "/notes/{id}">();
    expectTypeOf<TheirResponse<typeof notes, "get", "/notes">>().toEqualTypeOf<{ id: number }[]>();
    expectTypeOf<MethodResponse<typeof notes, "get", "/notes">>().toEqualTypeOf<{ id: number }[]>();
    expectTypeOf<TheirResponse<typeof client, "get", "/im/groups/{groupId}">["id"]>().toEqualTypeOf<
      string | undefined
    >();
    expectTypeOf<MethodResponse<typeof client, "get", "/im/groups/{groupId}">["id"]>().toEqualTypeOf<
      string | undefined
    >();
  });

  it("by openapi-react-query, with readOnly, writeOnly and binaries of the generated types", () => {
    const query = createQueryClient(client);
    const options = query.queryOptions("get", "/im/groups/{groupId}", { params: { path: { groupId } } });
    expectTypeOf<Awaited<ReturnType<typeof options.queryFn>>["name"]>().toEqualTypeOf<string | undefined>();
    // @ts-expect-error: no such path.
    query.queryOptions("get", "/im/group");
    // @ts-expect-error: the group is missing.
    query.queryOptions("get", "/im/groups/{groupId}");
    const { mutate } = query.useMutation("patch", "/im/groups/{groupId}");
    mutate({ params: { path: { groupId } }, body: { name: "x", type: "shared" } });
    // @ts-expect-error: no type of group.
    mutate({ params: { path: { groupId } }, body: { type: "open" } });
    const add = createQueryClient(albums).useMutation("post", "/albums").mutate;
    add({ body: { title: "x", cover: { image: new Blob([]) } } });
    // @ts-expect-error: `id` is only read.
    add({ body: { title: "x", cover: { id: "1", image: new Blob([]) } } });
  });

  it("by swr-openapi's four hooks", () => {
    const useGroup = createQueryHook(client, "zoom");
    expectTypeOf(
      useGroup("/im/groups/{groupId}", { params: { path: { groupId } } }).data?.name,
    ).toEqualTypeOf<string | undefined>();
    // @ts-expect-error: no such path.
    useGroup("/im/group");
    expectTypeOf(createImmutableHook(notes, "notes")("/notes").data).toEqualTypeOf<
      { id: number }[] | undefined
    >();
    expectTypeOf(createInfiniteHook(notes, "notes")("/notes", () => ({})).data?.[0]).toEqualTypeOf<
      { id: number }[] | undefined
    >();
    const useMutate = createMutateHook(notes, "notes", () => true);
    expectTypeOf(useMutate()).toBeCallableWith(["/notes"]);
  });

  it("and generated paths are taken by openapi-msw", () => {
    const http = createOpenApiHttp<paths>();
    http.get("/im/groups/{groupId}", ({ params, response }) => {
      expectTypeOf(params.groupId).toEqualTypeOf<string>();
      return response(200).json({ id: "g", name: "x", type: "normal", total_members: 1 });
    });
    // @ts-expect-error: no such path.
    http.get("/im/group", () => undefined);
  });
});

describe("what compiles under openapi-fetch", () => {
  it("compiles where the types lack `requestBody`", () => {
    expectTypeOf(notes.GET).toBeCallableWith("/notes");
    expectTypeOf(notes.POST).toBeCallableWith("/notes");
    expectTypeOf(notes.GET).toBeCallableWith("/notes/{id}", { params: { path: { id: 1 } } });
  });

  it("takes a second type for the media type of answers, not for that of errors", async () => {
    const text = createClient<Notes, "text/plain">();
    expectTypeOf((await text.POST("/notes")).data).toEqualTypeOf<string | undefined>();
    expectTypeOf((await text.GET("/notes")).data).toEqualTypeOf<{ id: number }[] | undefined>();
    expectTypeOf((await text.GET("/notes")).error).toEqualTypeOf((await notes.GET("/notes")).error);
  });

  it("gives a call's bodySerializer its body", async () => {
    await client.PATCH("/im/groups/{groupId}", {
      params: { path: { groupId } },
      body: { name: "x" },
      bodySerializer: (body) => {
        expectTypeOf(body).not.toBeAny();
        return JSON.stringify("name" in body ? body.name : body);
      },
    });
  });

  it("takes a Request class for one call, and options that are declared once", async () => {
    await notes.GET("/notes", { Request });
    // @ts-expect-error: a name that nobody has declared, as a misspelt one is.
    await notes.GET("/notes", { custom: 1 });
  });

  it("reads the marks of `openapi-typescript --read-write-markers`", async () => {
    interface Marked {
      "/users": {
        post: {
          requestBody: { content: { "application/json": User } };
          responses: { 201: { content: { "application/json": User } } };
        };
      };
    }
    interface User {
      id: { readonly $read: number };
      name: string;
      address?: { readonly $read: { street: { readonly $read: string } } };
      password?: { readonly $write: string };
    }
    const users = createClient<Marked>();
    const { data } = await users.POST("/users", { body: { name: "x", password: "y" } });
    expectTypeOf(data?.id).toEqualTypeOf<number | undefined>();
    expectTypeOf(data?.address?.street).toEqualTypeOf<string | undefined>();
    // @ts-expect-error: only written.
    expectTypeOf(data?.password);
    // @ts-expect-error: only read.
    await users.POST("/users", { body: { name: "x", id: 1 } });
  });

  it("has the types that wrappers of a call import", () => {
    type Options<Operation> = ParamsOption<Operation> & RequestBodyOption<Operation> & { enabled?: boolean };
    const find = ({ params, enabled }: Options<Notes["/notes/{id}"]["get"]>) =>
      enabled ? notes.GET("/notes/{id}", { params }) : undefined;
    expectTypeOf(find).toBeCallableWith({ params: { path: { id: 7 } } });
    // @ts-expect-error: `params` are missing.
    find({});
    type Update = paths["/im/groups/{groupId}"]["patch"];
    const update = ({ params, body }: Options<Update>) =>
      client.PATCH("/im/groups/{groupId}", { params, ...(body && { body }) });
    expectTypeOf(update).toBeCallableWith({ params: { path: { groupId } }, body: { name: "Support" } });
    // @ts-expect-error: a body as described.
    update({ params: { path: { groupId } }, body: { name: 7 } });
    expectTypeOf<RequestBodyOption<Notes["/notes"]["get"]>["body"]>().toEqualTypeOf<undefined>();
  });

  it("has the types that users import", () => {
    expectTypeOf<{ params: { path: { id: number } } }>().toExtend<
      FetchOptions<Notes["/notes/{id}"]["get"]>
    >();
    expectTypeOf<FetchResponse<Notes["/notes"]["get"]>["data"]>().toEqualTypeOf<
      { id: number }[] | undefined
    >();
    expectTypeOf<FetchResponse<Notes["/notes"]["get"], { parseAs: "text" }>["data"]>().toEqualTypeOf<
      string | undefined
    >();
    expectTypeOf(createPathBasedClient<Notes>()["/notes"].GET).toBeCallableWith();
  });
});

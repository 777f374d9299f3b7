import { UsageError } from "@partwise/call/command-line";
import type { Directory, GroupSettings, Member } from "../contract/directory.js";
import type { Session } from "../contract/session.js";
import { imAnswers } from "./im-answers.js";
import { listPages } from "./list-pages.js";

/** The groups of an account that has IM groups. `people` are the same in both APIs. */
export function imDirectory(
  { send, isPreview }: Session,
  people: Pick<Directory, "people" | "person">,
  note: (text: string) => void,
): Directory {
  return {
    api: "im",
    ...people,
    groups: () =>
      listPages(
        (page) => send((client) => client.GET("/im/groups", askFor(page)), { check: imAnswers.groups }),
        ({ groups = [] }) => groups.map(({ id = "", name = "", ...rest }) => ({ id, name, ...rest })),
        note,
      ),
    group: async (groupId) => {
      const { data } = await send(
        (client) => client.GET("/im/groups/{groupId}", { params: { path: { groupId } } }),
        { check: imAnswers.group },
      );
      return { name: "", ...data, id: data?.id ?? groupId };
    },
    create: async (settings) => {
      const body = settingsOf(settings);
      const { data } = await send((client) => client.POST("/im/groups", { body }), {
        check: imAnswers.created,
      });
      return data?.id ?? "";
    },
    update: async (groupId, settings) => {
      const body = settingsOf(settings);
      await send((client) => client.PATCH("/im/groups/{groupId}", { params: { path: { groupId } }, body }), {
        isEmpty: true,
      });
    },
    delete: async (groupId) => {
      await send((client) => client.DELETE("/im/groups/{groupId}", { params: { path: { groupId } } }), {
        isEmpty: true,
      });
    },
    members: (groupId) =>
      listPages(
        (page) =>
          send(
            (client) =>
              client.GET("/im/groups/{groupId}/members", {
                params: { path: { groupId }, query: { page_size: 300, ...page } },
              }),
            { check: imAnswers.members },
          ),
        ({ members = [] }) =>
          members.map(
            ({ id = "", email, first_name, last_name }): Member => ({
              id,
              kind: "user",
              ...(email !== undefined && { email }),
              ...(first_name !== undefined && { first_name }),
              ...(last_name !== undefined && { last_name }),
            }),
          ),
        note,
      ),
    addMembers: async (groupId, members) => {
      const wanted = members.map((member) => {
        if (!("id" in member)) return { email: member.email };
        if (member.kind === "user_group") throw onlyPeople(member.id);
        return { id: member.id };
      });
      await send((client) =>
        client.POST("/im/groups/{groupId}/members", {
          params: { path: { groupId } },
          body: { members: wanted },
        }),
      );
    },
    removeMember: async (groupId, memberId) => {
      await send(
        (client) =>
          client.DELETE("/im/groups/{groupId}/members/{memberId}", {
            params: { path: { groupId, memberId } },
          }),
        { isEmpty: true },
      );
    },
  };

  /** @throws UsageError for a setting of contact groups */
  function settingsOf<Settings extends Partial<GroupSettings>>({ description, ...settings }: Settings) {
    if (description !== undefined && !isPreview) {
      throw new UsageError(
        "description: IM groups, which this account has, have no description. Leave the description out.",
      );
    }
    return settings;
  }
}

/** The description lists no parameter for the page; all of Zoom's lists with pages take this one. */
function askFor({ next_page_token }: { readonly next_page_token?: string }) {
  return next_page_token === undefined
    ? {}
    : { querySerializer: () => new URLSearchParams({ next_page_token }).toString() };
}

function onlyPeople(id: string): UsageError {
  return new UsageError(
    `${id} is to be added as a group of users: IM groups, which this account has, take people alone.`,
  );
}

import { UsageError } from "@partwise/call/command-line";
import type { Directory, Group, GroupSettings, Member, NewMember } from "../contract/directory.js";
import type { Session } from "../contract/session.js";
import { contactAnswers } from "./contact-answers.js";
import { listPages } from "./list-pages.js";
import { privacyOf, typeOf } from "./privacy-of.js";

/** The groups of an account that has contact groups. `people` are the same in both APIs. */
export function contactDirectory(
  { send }: Session,
  people: Pick<Directory, "people" | "person">,
  note: (text: string) => void,
): Directory {
  return {
    api: "contact",
    ...people,
    groups: () =>
      listPages(
        (page) =>
          send(
            (client) =>
              client.GET("/contacts/groups", { params: { query: { page_size: pageSize, ...page } } }),
            { check: contactAnswers.groups },
          ),
        ({ groups = [] }) => groups.map((group) => groupOf(group)),
        note,
      ),
    group: async (groupId) => {
      const { data } = await send(
        (client) => client.GET("/contacts/groups/{groupId}", { params: { path: { groupId } } }),
        { check: contactAnswers.group },
      );
      return groupOf({ group_id: groupId, ...data });
    },
    create: async ({ name, type, description, ...others }) => {
      refuseSearches(others);
      const body = {
        group_name: name,
        ...(type !== undefined && { group_privacy: privacyOf[type] }),
        ...(description !== undefined && { description }),
      };
      const { data } = await send((client) => client.POST("/contacts/groups", { body }), {
        check: contactAnswers.created,
      });
      return data?.group_id ?? "";
    },
    update: async (groupId, { name, type, description, ...others }) => {
      refuseSearches(others);
      // The names differ from those of a creation.
      const body = {
        ...(name !== undefined && { name }),
        ...(type !== undefined && { privacy: privacyOf[type] }),
        ...(description !== undefined && { description }),
      };
      await send(
        (client) => client.PATCH("/contacts/groups/{groupId}", { params: { path: { groupId } }, body }),
        { isEmpty: true },
      );
    },
    delete: async (groupId) => {
      await send((client) => client.DELETE("/contacts/groups/{groupId}", { params: { path: { groupId } } }), {
        isEmpty: true,
      });
    },
    members: (groupId) =>
      listPages(
        (page) =>
          send(
            (client) =>
              client.GET("/contacts/groups/{groupId}/members", {
                params: { path: { groupId }, query: { page_size: pageSize, ...page } },
              }),
            { check: contactAnswers.members },
          ),
        // Two renderings of Zoom's reference differ in the name of the list.
        ({ group_members, members }) => (group_members ?? members ?? []).map((member) => memberOf(member)),
        note,
      ),
    addMembers: async (groupId, members) => {
      const wanted = members.map(numbered);
      await send((client) =>
        client.POST("/contacts/groups/{groupId}/members", {
          params: { path: { groupId } },
          body: { group_members: wanted },
        }),
      );
    },
    removeMember: async (groupId, memberId) => {
      await send(
        (client) =>
          client.DELETE("/contacts/groups/{groupId}/members", {
            params: { path: { groupId }, query: { member_ids: [memberId] } },
          }),
        { isEmpty: true },
      );
    },
  };
}

interface NumberedMember {
  readonly type: 1 | 2;
  readonly id: string;
}

/** Contact groups take ids alone: an e-mail stands for the id in requests that are printed, and not sent. */
function numbered(member: NewMember): NumberedMember {
  if ("id" in member) return { type: member.kind === "user_group" ? 2 : 1, id: member.id };
  return { type: 1, id: member.email };
}

/** The most groups or members that Zoom gives on a page. */
const pageSize = 300;

function groupOf(group: {
  readonly group_id?: string;
  readonly group_name?: string;
  readonly group_privacy?: number;
  readonly description?: string;
  readonly total_members?: number;
}): Group {
  const { group_id = "", group_name = "", group_privacy, description, total_members } = group;
  const type = typeOf(group_privacy);
  return {
    id: group_id,
    name: group_name,
    ...(type !== undefined && { type }),
    ...(description !== undefined && { description }),
    ...(total_members !== undefined && { total_members }),
  };
}

function memberOf(member: {
  readonly id?: string;
  readonly type?: number;
  readonly email?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}): Member {
  const { id = "", type, email, first_name, last_name } = member;
  return {
    id,
    kind: type === 2 ? "user_group" : "user",
    ...(email !== undefined && { email }),
    ...(first_name !== undefined && { first_name }),
    ...(last_name !== undefined && { last_name }),
  };
}

/** @throws UsageError for a setting of IM groups */
function refuseSearches(others: Partial<GroupSettings>): void {
  const [given] = Object.entries(others).filter(([, value]) => value !== undefined);
  if (given === undefined) return;
  throw new UsageError(
    `${given[0]}: contact groups, which this account has, have no such setting. Leave it out.`,
  );
}

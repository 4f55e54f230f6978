import { implement } from "../../db/implement.ts";
import { tellPath } from "./board-code.ts";
import * as contract from "./site-contacts.contract.ts";
import { insertContacts, newestContacts } from "./site-contacts.store.ts";

export const recordSiteContacts = implement(contract.recordSiteContacts, async (context, input) => ({
  contactsId: await insertContacts(context, input),
}));

export const getSiteContacts = implement(contract.getSiteContacts, async ({ tx, vault }, { projectId }) => ({
  tellPath: tellPath(vault, projectId),
  contacts: (await newestContacts(tx, projectId)) ?? null,
}));

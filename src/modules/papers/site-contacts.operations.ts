import { implement } from "../../db/implement.ts";
import * as contract from "./site-contacts.contract.ts";
import { insertContacts, newestContacts } from "./site-contacts.store.ts";

export const recordSiteContacts = implement(contract.recordSiteContacts, async (context, input) => ({
  contactsId: await insertContacts(context, input),
}));

export const getSiteContacts = implement(contract.getSiteContacts, async ({ tx }, { projectId }) => ({
  contacts: (await newestContacts(tx, projectId)) ?? null,
}));

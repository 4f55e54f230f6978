import { type Context, implement } from "../../db/implement.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { attachmentContent } from "../files/file.store.ts";
import * as contract from "./complaint.contract.ts";
import { COMPLAINT_FILES, findComplaint, type StoredComplaint, stepsOf } from "./complaint.store.ts";
import { foldComplaint } from "./complaint.ts";
import { visibleComplaint } from "./complaint-list.store.ts";
import { mayOpenIdentity } from "./handling.ts";
import { openedOthers, openedWho } from "./identity.ts";
import { logLook } from "./look.store.ts";

export const openIdentity = implement(contract.openIdentity, async (context, { complaintId, reason }) => {
  const found = await protectedOf(context, complaintId);
  if (isRefusal(found)) return found;
  const { vault } = context;
  const who = openedWho(vault, found.identitySealed);
  const others = openedOthers(vault, found.othersSealed);
  if (who === undefined && others.length === 0) return refuse("complaint.anonymous", { field: "complaintId" });
  await logLook(context, { complaintId, what: "identity", attachmentNo: null, reason });
  return {
    name: who?.name ?? "",
    phone: who?.phone ?? null,
    idNumber: who?.idNumber ?? null,
    address: who?.address ?? null,
    others: others.map(({ name, idNumber, fromMonth, toMonth, claimedFen, note }) => ({
      name,
      idNumber: idNumber ?? null,
      fromMonth: fromMonth ?? null,
      toMonth: toMonth ?? null,
      claimedFen: claimedFen ?? null,
      note: note ?? null,
    })),
  };
});

export const openAttachment = implement(contract.openAttachment, async (context, input) => {
  const { complaintId, attachmentNo, reason } = input;
  const found = await protectedOf(context, complaintId);
  if (isRefusal(found)) return found;
  const file = await attachmentContent(context.tx, COMPLAINT_FILES, complaintId, attachmentNo);
  if (file === undefined) return refuse("complaint-attachment.unknown", { field: "attachmentNo" });
  await logLook(context, { complaintId, what: "attachment", attachmentNo, reason });
  const { fileName, mediaType, sha256, sealed } = file;
  return { fileName, mediaType, base64: context.vault.open(sealed), sha256 };
});

/** A complaint whose protected parts the actor needs. */
async function protectedOf({ tx, actor }: Context, complaintId: number): Promise<Outcome<StoredComplaint>> {
  const found = await findComplaint(tx, complaintId);
  if (found === undefined || (await visibleComplaint(tx, actor, complaintId)) === undefined) {
    return refuse("complaint.unknown", { field: "complaintId" });
  }
  const now = foldComplaint(await stepsOf(tx, complaintId));
  return mayOpenIdentity(actor, now) ? found : refuse("complaint.identity-not-yours", { field: "complaintId" });
}

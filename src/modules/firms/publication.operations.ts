import { implement } from "../../db/implement.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import { firmBy } from "./firm-named.ts";
import * as contract from "./publication.contract.ts";
import * as store from "./publication.store.ts";
import { csvRow, maskNumbers } from "./publication.ts";

export const publish = implement(contract.publish, async (context, given) => {
  const { tx, actor, today } = context;
  const firm = await firmBy(tx, given.companyCode);
  if (isRefusal(firm)) return firm;
  if (given.kind === "listing") {
    const { listingId } = given;
    if (listingId === undefined) return refuse("firm-publication.listing-needed", { field: "listingId" });
    if (!(await store.currentListing(tx, listingId, firm.companyCode, today))) {
      return refuse("firm-publication.not-listed", { field: "listingId" });
    }
  } else {
    const { projectId, caseId } = given;
    if (projectId === undefined || caseId === undefined) {
      return refuse("firm-publication.case-needed", { field: "caseId" });
    }
    if (!(await store.publishedCase(tx, actor, { projectId, caseId, companyId: firm.companyId }))) {
      return refuse("firm-publication.case-not-published", { field: "caseId" });
    }
    // 令29 names address, legal representative and handling among what is published.
    const missing = (["address", "legalRepresentative", "handling"] as const).find((one) => given[one] === undefined);
    if (missing !== undefined) return refuse("firm-publication.address-needed", { field: missing });
  }
  if (given.decidedOn > today) {
    return refuse("firm-publication.day-in-the-future", { field: "decidedOn", right: `${today} or earlier` });
  }
  const publicationId = await store.insertPublication(context, given, firm, actor.regionCode ?? "540000");
  return publicationId === undefined ? refuse("firm-publication.already-published") : { publicationId };
});

export const takeDown = implement(contract.takeDown, async (context, { publicationId, reason }) => {
  const found = await store.holdPublication(context.tx, publicationId);
  if (found === undefined) return refuse("firm-publication.unknown", { field: "publicationId" });
  if (!coversArea(context.actor, found.regionCode)) return refuse("firm-publication.not-yours");
  if (found.takenDownOn !== null) {
    return refuse("firm-publication.already-taken-down", { facts: { on: found.takenDownOn } });
  }
  await store.setTakenDown(context, publicationId, reason);
  return { publicationId };
});

type Row = Awaited<ReturnType<typeof store.shownPublications>>["rows"][number];

function masked(row: Row): Row {
  const handling = row.handling === null ? null : maskNumbers(row.handling);
  return { ...row, facts: maskNumbers(row.facts), handling };
}

export const publicCredit = implement(contract.publicCredit, async ({ tx, today }, { limit, offset, ...filter }) => {
  const { total, rows } = await store.shownPublications(tx, filter, { limit, offset }, today);
  return { on: today, total, rows: rows.map(masked) };
});

/** Not a page: the whole of it. The lists of a region are some hundred entries. */
const ROWS_MAX = 20_000;

const HEADS = ["类别", "名称", "统一社会信用代码", "地址", "法定代表人", "事实", "处理情况", "文号"] as const;
const DAYS = ["决定日期", "决定机关", "截止日期", "公布日期"] as const;

export const publicCreditFile = implement(contract.publicCreditFile, async ({ tx, today }, filter) => {
  const { rows } = await store.shownPublications(tx, filter, { limit: ROWS_MAX, offset: 0 }, today);
  const lines = rows
    .map(masked)
    .map((row) =>
      csvRow([
        row.kind === "listing" ? "失信联合惩戒名单" : "重大劳动保障违法行为",
        row.companyName,
        row.companyCode,
        row.address,
        row.legalRepresentative,
        row.facts,
        row.handling,
        row.documentNumber,
        row.decidedOn,
        row.authority,
        row.toDay,
        row.publishedOn,
      ]),
    );
  const text = `\uFEFF${csvRow([...HEADS, ...DAYS])}${lines.join("")}`;
  return {
    fileName: `credit-${today}.csv`,
    mediaType: "text/csv; charset=utf-8",
    base64: Buffer.from(text, "utf8").toString("base64"),
  };
});

import { findEthnicGroup } from "../../codes/ethnic-groups.ts";
import { findRegion } from "../../codes/regions.ts";
import { findTrade } from "../../codes/trades.ts";
import { type Context, implementPaper } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { addDays } from "../../kernel/day.ts";
import { sumFen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { numberOf, type ParameterValue } from "../../law/parameters.ts";
import { regionChain } from "../../law/region-chain.ts";
import { wageAccount } from "../accounts/wage-account.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { getProject, subcontractorsOf } from "../registry/project.store.ts";
import { linesOwed } from "../wages/wage-line.store.ts";
import { mayTouchCompany } from "../wages/wage-sheet.ts";
import { HOTLINES } from "./hotlines.ts";
import { paperToday } from "./printing.operations.ts";
import * as store from "./site.store.ts";
import { newestContacts, type SiteContacts } from "./site-contacts.store.ts";
import * as contract from "./site-papers.contract.ts";

export const printLabourContract = implementPaper(contract.printLabourContract, async (context, input) => {
  const { tx, actor, vault } = context;
  const { projectId, pin } = input;
  const worker = await store.workerParty(tx, projectId, pin);
  if (worker === undefined) return refuse("engagement.unknown", { field: "pin" });
  if (!mayTouchCompany(actor, worker.companyId)) return refuse("engagement.not-your-company", { field: "pin" });
  const known = await store.newestTerms(tx, projectId, pin);
  const from = input.fromDay ?? known?.fromDay ?? null;
  const to = input.toDay ?? known?.toDay ?? null;
  if (from !== null && to !== null && to < from) return refuse("contract.ends-before-start", { field: "toDay" });
  const scheme = input.payScheme ?? known?.payScheme;
  // A rate is meant for its scheme: one recorded for days is not printed for months.
  const rateFen = input.rateFen ?? (known?.payScheme === scheme ? known?.rateFen : undefined);
  if (rateFen !== undefined && rateFen <= 0) return refuse("contract.rate-not-positive", { field: "rateFen" });
  const project = await getProject(tx, projectId);
  const { documentSealed, companyId, trade, people, ...person } = worker;
  return paperToday(context, "labour-contract", {
    kind: input.kind ?? known?.kind ?? "labour-contract",
    regions: [...regionChain(project.regionCode)],
    project: project.name,
    place: project.address ?? placeName(project.regionCode),
    employer: present(await store.companyParty(tx, companyId), "the employer"),
    worker: {
      ...person,
      people: people === null ? null : (findEthnicGroup(people)?.zh ?? people),
      documentNumber: vault.open(documentSealed),
      pin,
    },
    trade: findTrade(trade)?.zh ?? trade,
    from,
    to,
    rate: scheme === undefined || rateFen === undefined ? null : { scheme, fen: rateFen },
    payday: {
      date: input.paydayDate ?? known?.paydayDate ?? project.paydayDate,
      monthOffset: project.paydayMonthOffset,
    },
    method: known?.payMethod ?? "bank",
  });
});

/** `540102` → 西藏自治区拉萨市城关区. */
function placeName(regionCode: string): string {
  const named = [...regionChain(regionCode)].reverse().slice(1);
  return named.map((code) => findRegion(code)?.zh ?? "").join("");
}

export const printNoticeBoard = implementPaper(contract.printNoticeBoard, async (context, { projectId }) => {
  const { tx, today } = context;
  const known = await namedOnSite(context, projectId);
  if (isRefusal(known)) return known;
  const project = await getProject(tx, projectId);
  const { parameters } = await lawInForce(tx);
  const month = parameters.find("minimum-wage-month", project.regionCode, today);
  const hour = parameters.find("minimum-wage-hour", project.regionCode, today);
  if (month === undefined) return refuse("notice-board.minimum-wage-unknown");
  const subcontractors = (await subcontractorsOf(tx, projectId)).filter(
    ({ toDay }) => toDay === null || toDay >= today,
  );
  const { recordedBy, recordedAt, wagesUrl, ...contacts } = known.contacts;
  return paperToday(context, "notice-board", {
    project: project.name,
    owner: project.ownerName,
    contractor: project.contractorName,
    subcontractors: subcontractors.map(({ name, workScope }) => ({ name, scope: workScope })),
    officer: known.officer,
    minimumMonth: wageOf(month),
    minimumHour: hour === undefined ? null : wageOf(hour),
    payday: { date: project.paydayDate, monthOffset: project.paydayMonthOffset },
    hotline: HOTLINES.legal,
    asOf: today,
    ...contacts,
  });
});

function wageOf(value: ParameterValue): { fen: number; source: string } {
  return { fen: numberOf(value), source: value.source };
}

export const printLeaflet = implementPaper(contract.printLeaflet, async (context, { projectId }) => {
  const known = await namedOnSite(context, projectId);
  if (isRefusal(known)) return known;
  const project = await getProject(context.tx, projectId);
  const { inspectionPhone, wagesUrl, complaintUrl } = known.contacts;
  return paperToday(context, "worker-leaflet", {
    project: project.name,
    contractor: project.contractorName,
    officer: known.officer,
    payday: { date: project.paydayDate, monthOffset: project.paydayMonthOffset },
    inspectionPhone,
    labourLine: HOTLINES.labour,
    legalLine: HOTLINES.legal,
    wagesUrl,
    complaintUrl,
  });
});

export const printClosingNotice = implementPaper(contract.printClosingNotice, async (context, input) => {
  const { tx } = context;
  const { projectId, postedOn } = input;
  const account = await wageAccount(tx, projectId);
  if (account === undefined || account.closedOn !== null) return refuse("wage-account.none-open");
  const project = await getProject(tx, projectId);
  const completedOn = project.completedOn ?? input.completedOn;
  if (completedOn === undefined || completedOn > postedOn) {
    return refuse("account-closing-notice.not-completed", { field: "completedOn", right: `${postedOn} or earlier` });
  }
  const owed = await linesOwed(tx, projectId);
  if (owed.length > 0) {
    const facts = { lines: owed.length, owedFen: sumFen(owed.map((line) => line.unpaidFen)) };
    return refuse("account-closing-notice.wages-unpaid", { right: "every wage line paid", facts });
  }
  const known = await namedOnSite(context, projectId);
  if (isRefusal(known)) return known;
  const { parameters } = await lawInForce(tx);
  const id = "account-closing-notice-days";
  const days = numberOf(parameters.find(id, project.regionCode, postedOn) ?? parameters.first(id, project.regionCode));
  const paid = await store.paidInAll(tx, projectId);
  return paperToday(context, "account-closing-notice", {
    project: project.name,
    owner: project.ownerName,
    contractor: project.contractorName,
    completedOn,
    accountName: account.accountName,
    bankName: account.bankName,
    accountTail: account.accountTail,
    paidPeople: paid.people,
    paidFen: paid.paidFen,
    postedOn,
    untilOn: addDays(postedOn, days),
    days,
    officer: known.officer,
    inspectionPhone: known.contacts.inspectionPhone,
  });
});

/** Whom the papers of the site name: the contacts recorded last, and the payroll officer in office. */
async function namedOnSite(
  context: Context,
  projectId: number,
): Promise<Outcome<{ contacts: SiteContacts; officer: store.Officer }>> {
  const contacts = await newestContacts(context.tx, projectId);
  if (contacts === undefined) return refuse("site-contacts.none-recorded", { right: "papers.record-site-contacts" });
  const officer = await store.officerOf(context, projectId);
  if (officer === undefined) return refuse("payroll-officer.none-named");
  return { contacts, officer: { name: officer.name, phone: officer.phone } };
}

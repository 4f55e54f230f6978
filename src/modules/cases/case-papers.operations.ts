import { findRegion } from "../../codes/regions.ts";
import { type Context, implementPaper } from "../../db/implement.ts";
import type { PaperData } from "../../documents/papers.ts";
import { amountText, dayText } from "../../documents/print-text.ts";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { paperToday, refusalOfLength } from "../papers/printing.operations.ts";
import { listingsOf } from "../registry/listing.store.ts";
import { employersOf, getProject } from "../registry/project.store.ts";
import { actionsOf, type CaseHead, findCase, type StoredAction } from "./case.store.ts";
import { type CaseNow, foldCase } from "./case.ts";
import { newestDeposit } from "./case-deposit.store.ts";
import { type CaseLineRow, caseLineRows } from "./case-list.store.ts";
import type { Forum } from "./case-outcome.ts";
import * as outcome from "./case-outcome-papers.ts";
import * as contract from "./case-papers.contract.ts";
import { clearingWords, filingWords, instrumentWords, type PaperWords, transferWords } from "./case-papers.ts";

type Frame = Partial<PaperData<"case-paper">> & Pick<PaperData<"case-paper">, "paper" | "no">;

/** A firm of the project: who owes, or who was listed. */
interface Firm {
  readonly companyCode: string;
  readonly name: string;
}

/** Everything that a paper can be made of. `after`: the case right after the action that the paper is of. */
interface Loaded {
  readonly head: CaseHead;
  readonly actions: readonly StoredAction[];
  readonly rows: ReadonlyMap<number, CaseLineRow>;
  readonly now: CaseNow;
  readonly forum: Forum;
  readonly place: string;
  readonly contractor: Firm;
  readonly firm: Firm;
  readonly asked: Asked;
}
type Asked = Parameters<NonNullable<typeof printCasePaper.paper>>[1];

interface Written {
  readonly frame: Frame;
  readonly words: PaperWords;
  readonly after: CaseNow;
}

export const printCasePaper = implementPaper(contract.printCasePaper, async (context, asked) => {
  const loaded = await load(context, asked);
  if (isRefusal(loaded)) return loaded;
  const { head, rows, place, firm } = loaded;
  const tooLong = refusalOfLength(rows.size);
  if (tooLong !== undefined) return tooLong;
  const written = asked.paper === "instrument" ? instrument(loaded) : await ofAction(context, loaded, asked.paper);
  if (isRefusal(written)) return written;
  const { frame, words, after } = written;
  return paperToday(context, "case-paper", {
    caseNumber: head.caseNumber,
    to: firm.name,
    project: head.projectName,
    lines: wageLines(loaded, after),
    files: [],
    handedOver: true,
    inspectors: [...after.inspectors],
    authority: `${place}人力资源和社会保障局`,
    ...words,
    ...frame,
  });
});

async function load({ tx, today }: Context, asked: Asked): Promise<Outcome<Loaded>> {
  const head = await findCase(tx, asked.projectId, asked.caseId);
  if (head === undefined) return refuse("case.unknown", { field: "caseId" });
  const actions = await actionsOf(tx, head.caseId);
  const { contractor } = await getProject(tx, head.projectId);
  const employers = await employersOf(tx, head.projectId);
  const code = asked.companyCode ?? listedIn(asked.paper, actions) ?? contractor.companyCode;
  const firm = employers.find((one) => one.companyCode === code);
  if (firm === undefined) {
    const right = employers.map((one) => `${one.companyCode} ${one.name}`).join(", ");
    return refuse("case.employer-unknown", { field: "companyCode", right });
  }
  const forum = { law: await lawInForce(tx), regionCode: head.regionCode, today };
  const place = findRegion(head.regionCode)?.zh ?? head.regionCode;
  const rows = new Map((await caseLineRows(tx, head.caseId)).map((one) => [one.lineNo, one]));
  return { head, actions, rows, now: foldCase(actions, today), forum, place, contractor, firm, asked };
}

/** Who was put on the list: the papers that follow the decision go to nobody else. */
function listedIn(paper: Asked["paper"], actions: readonly StoredAction[]): string | undefined {
  if (paper !== "listing-decision" && paper !== "removal" && paper !== "removal-refusal") return undefined;
  return actions.findLast(({ kind }) => kind === "list-firm")?.detail.companyCode;
}

function instrument({ now, asked, forum }: Loaded): Outcome<Written> {
  const printable = now.instruments.filter(({ kind }) => kind !== "list-firm");
  const one = printable.find(({ no }) => no === asked.instrumentNo);
  if (one === undefined || one.kind === "list-firm") {
    return refuse("case.no-such-number", { field: "instrumentNo", right: printable.map(({ no }) => no).join(", ") });
  }
  return { frame: { paper: one.kind, no: one.no }, words: instrumentWords(now, one, forum), after: now };
}

async function ofAction(context: Context, loaded: Loaded, paper: contract.PaperOfAction): Promise<Outcome<Written>> {
  const { actions, now, asked } = loaded;
  const all = actions.filter(({ kind }) => kind === contract.PAPER_OF_ACTION[paper]);
  if (all.length === 0 || !stillStands(paper, now)) return refuse("case.paper-too-early", { field: "paper" });
  const made = asked.actionNo === undefined ? all.at(-1) : all.find((one) => one.actionNo === asked.actionNo);
  if (made === undefined) {
    const right = all.map(({ actionNo }) => actionNo).join(", ");
    return refuse("case.no-such-number", { field: "actionNo", right });
  }
  if (paper === "recovery" && now.sums.advancedFen <= now.sums.recoveredFen) {
    return refuse("case.nothing-to-recover", { field: "paper" });
  }
  const until = actions.filter(({ actionNo }) => actionNo <= made.actionNo);
  const after = paper === "recovery" ? now : foldCase(until, made.actedOn);
  const first = all[0] ?? made;
  return { ...(await WRITERS[paper]({ loaded, made, first, after, before: until }, context)), after };
}

/** A case that was opened again is not closed; its closing paper says no longer what is. */
function stillStands(paper: contract.PaperOfAction, now: CaseNow): boolean {
  if (paper === "clearing") return now.state === "cleared";
  return paper !== "withdrawal" || now.state === "withdrawn";
}

interface Made {
  readonly loaded: Loaded;
  readonly made: StoredAction;
  /** The first action of that kind. */
  readonly first: StoredAction;
  readonly after: CaseNow;
  readonly before: readonly StoredAction[];
}

type Writer = (made: Made, context: Context) => Omit<Written, "after"> | Promise<Omit<Written, "after">>;

/** Frame and words of each paper. Where a number belongs to it, it is that of the action. */
const WRITERS: Readonly<Record<contract.PaperOfAction, Writer>> = {
  filing: ({ loaded, made, after }) => ({
    frame: { paper: "filing", no: null, handedOver: false },
    words: filingWords(after, made.detail.on ?? made.actedOn, loaded.head.origin, loaded.forum),
  }),
  transfer: ({ loaded, made, after }) => ({
    frame: {
      paper: "transfer",
      no: null,
      to: `${loaded.place}公安机关`,
      files: (made.detail.files ?? []).map(({ name, pages, sha256 }) => {
        return { name, pages: pages ?? null, sha256: sha256 ?? null };
      }),
    },
    words: transferWords(after, made.detail.on ?? made.actedOn, made.detail.text ?? ""),
  }),
  publication: ({ loaded, made, after }) => ({
    frame: {
      paper: "publication",
      no: made.actionNo,
      to: null,
      contentIs: "handling",
      fields: [
        { key: "companyName", value: loaded.firm.name },
        { key: "companyCode", value: loaded.firm.companyCode },
        { key: "address", value: loaded.asked.address ?? null },
        { key: "legalRepresentative", value: loaded.asked.legalRepresentative ?? null },
      ],
      // Who was not paid is nobody else's business.
      lines: [],
      handedOver: false,
    },
    words: outcome.publicationWords({ ...loaded, now: after, made }),
  }),
  "deposit-notice": async ({ loaded, made, after }, { tx }) => {
    const { head, contractor, forum, asked } = loaded;
    const on = made.detail.on ?? made.actedOn;
    const deposit = await newestDeposit(tx, head.projectId);
    const due = outcome.depositPeriod(on, forum)?.due;
    return {
      frame: {
        paper: "deposit-notice",
        no: made.actionNo,
        to: asked.to ?? "",
        table: "due",
        fields: [
          { key: "contractor", value: `${contractor.name}（${contractor.companyCode}）` },
          { key: "depositForm", value: outcome.depositForm(deposit?.items ?? []) },
          { key: "depositPaper", value: deposit?.documentName ?? deposit?.note ?? null },
          { key: "amount", value: amountText(fen(made.detail.amountFen ?? 0)) },
          { key: "payBy", value: due === undefined ? null : receivedOn(on, due) },
        ],
        lines: openLines(loaded, after),
      },
      words: outcome.depositWords({ ...loaded, now: after, made }, contractor.name),
    };
  },
  advance: ({ loaded, made, after }) => {
    const shares = new Map((made.detail.shares ?? []).map((one) => [one.lineNo, one.amountFen]));
    const open = openLines(loaded, after);
    const whole = made.detail.amountFen === outcome.openFen(after);
    const lines = open.map((one) => ({ ...one, shareFen: shares.get(one.no) ?? (whole ? one.owedFen : null) }));
    return {
      frame: {
        paper: "advance",
        no: made.actionNo,
        to: `${loaded.place}人民政府`,
        table: "advance",
        fields: [{ key: "amount", value: amountText(fen(made.detail.amountFen ?? 0)) }],
        lines: shares.size === 0 ? lines : lines.filter((one) => one.shareFen !== null),
        handedOver: false,
        signs: ["labourOpinion", "financeOpinion", "governmentApproval"],
      },
      words: outcome.advanceWords({ ...loaded, now: after, made }, loaded.firm.name),
    };
  },
  recovery: ({ loaded, first, after }) => ({
    frame: {
      paper: "recovery",
      no: null,
      fields: [
        { key: "advanced", value: amountText(fen(after.sums.advancedFen)) },
        { key: "recovered", value: amountText(fen(after.sums.recoveredFen)) },
      ],
      lines: [],
    },
    words: outcome.recoveryWords(after, first.detail.on ?? first.actedOn, loaded.forum.today),
  }),
  "listing-notice": ({ loaded, made, after }) => ({
    frame: { paper: "listing-notice", no: made.actionNo, table: "due", lines: openLines(loaded, after) },
    words: outcome.listingNoticeWords({ ...loaded, now: after, made }),
  }),
  "listing-decision": async ({ loaded, made, after, before }, { tx }) => {
    const { companyCode } = loaded.firm;
    const listing = (await listingsOf(tx, [companyCode])).find((one) => one.listingId === made.detail.listingId);
    const ground = before.findLast(({ kind }) => kind === "announce-listing")?.detail.ground;
    return {
      frame: listingFrame("listing-decision", loaded, made),
      words: outcome.listingDecisionWords({ ...loaded, now: after, made }, listing?.toDay ?? undefined, ground),
    };
  },
  removal: ({ loaded, made, after, before }) => ({
    frame: listingFrame("removal", loaded, made),
    words: outcome.removalWords(
      { ...loaded, now: after, made },
      before.findLast(({ kind }) => kind === "end-listing"),
    ),
  }),
  "removal-refusal": ({ loaded, made, after, before }) => ({
    frame: listingFrame("removal-refusal", loaded, made),
    words: outcome.removalRefusalWords(
      { ...loaded, now: after, made },
      before.findLast(({ kind }) => kind === "apply-removal"),
    ),
  }),
  withdrawal: ({ loaded, made, after }) => ({
    frame: { paper: "withdrawal", no: null },
    words: outcome.withdrawalWords({ ...loaded, now: after, made }),
  }),
  clearing: ({ made, after }) => ({
    frame: { paper: "clearing", no: null },
    words: clearingWords(after, made.actedOn),
  }),
};

/** The decision has a number of its own; the others that of their action in the case. No worker is named. */
function listingFrame(
  paper: "listing-decision" | "removal" | "removal-refusal",
  { firm }: Loaded,
  { actionNo, detail }: StoredAction,
): Frame {
  const own = detail.decisionNumber;
  return {
    paper,
    no: own === undefined ? actionNo : null,
    ...(own === undefined ? {} : { caseNumber: own, numbered: "documentNumber" as const }),
    fields: [{ key: "companyCode", value: firm.companyCode }],
    lines: [],
  };
}

function receivedOn(on: Day, due: Day): string {
  return `${dayText(due)}前（${dayText(on)}收到）`;
}

function wageLines({ rows }: Loaded, after: CaseNow) {
  return after.lines.map(({ lineNo, owedFen, proof }) => {
    const { workerName, month } = present(rows.get(lineNo), `line ${lineNo} of the case`);
    return { no: lineNo, name: workerName, month, owedFen: fen(owedFen), paidFen: fen(proof?.fen ?? 0) };
  });
}

/** What is still owed on each line, without those that are paid. */
function openLines(loaded: Loaded, after: CaseNow) {
  return wageLines(loaded, after)
    .filter(({ owedFen, paidFen }) => paidFen < owedFen)
    .map((one) => ({ ...one, owedFen: fen(one.owedFen - one.paidFen) }));
}

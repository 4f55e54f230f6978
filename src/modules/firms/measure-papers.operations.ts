import { findRegion } from "../../codes/regions.ts";
import { implementPaper } from "../../db/implement.ts";
import type { PaperData } from "../../documents/papers.ts";
import { dayText } from "../../documents/print-text.ts";
import { present } from "../../kernel/assert.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import type { Law } from "../../law/law.ts";
import { coversArea } from "../campaigns/campaign.ts";
import { reviewText } from "../cases/case-papers.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { paperToday } from "../papers/printing.operations.ts";
import type { Company } from "./firm-list.store.ts";
import { firmBy } from "./firm-named.ts";
import * as store from "./measure.store.ts";
import { foldMeasure, type MeasureNow, mayFollow } from "./measure.ts";
import * as contract from "./measure-papers.contract.ts";
import * as words from "./measure-papers.ts";
import { publicationBy } from "./publication.store.ts";
import { maskNumbers } from "./publication.ts";

type Written = Pick<PaperData<"case-paper">, "paper" | "madeOn" | "facts" | "basis" | "content" | "remedies"> &
  Partial<PaperData<"case-paper">>;

interface Facts {
  readonly measure: store.StoredMeasure;
  readonly steps: readonly store.StoredStep[];
  readonly basis: readonly store.BasisRow[];
  readonly now: MeasureNow;
  readonly law: Law;
}

const HEARD = "对上述事实有异议的，可以向本机关陈述、申辩，并提交证据。";

export const printMeasure = implementPaper(contract.printMeasure, async (context, given) => {
  const { tx, actor } = context;
  const firm = await firmBy(tx, given.companyCode);
  if (isRefusal(firm)) return firm;
  const { measureId, paper } = given;
  const measure = (await store.measuresOf(tx, firm.companyId)).find((one) => one.measureId === measureId);
  if (measure === undefined) return refuse("firm-measure.unknown", { field: "measureId" });
  if (!mayFollow(actor, measure)) return refuse("firm-measure.not-yours", { right: measure.authority });
  const steps = await store.stepsOf(tx, [measureId]);
  const now = foldMeasure(measure, steps);
  const printable = contract.papersOf({ ...measure, ...now, steps });
  if (!printable.includes(paper)) {
    return refuse("firm-measure.no-paper", { field: "paper", right: printable.join(", ") });
  }
  const law = await lawInForce(tx);
  const facts = { measure, steps, basis: await store.basisOf(tx, [measureId]), now, law };
  const written = paper === "measure" ? opening(facts) : paper === "minutes" ? minutes(facts) : ending(facts, paper);
  return paperToday(context, "case-paper", { ...frame(firm, measure), ...written });
});

/** The number of the document, or where it has none, of the measure in the register. */
function frame({ name }: Company, { documentNumber, measureNumber, authority, recordedByName }: store.StoredMeasure) {
  return {
    caseNumber: documentNumber ?? measureNumber,
    numbered: "documentNumber" as const,
    no: null,
    to: name,
    project: null,
    lines: [],
    files: [],
    inspectors: [recordedByName],
    by: "handledBy" as const,
    authority,
    sealed: "seal" as const,
    handedOver: true,
  };
}

function opening({ measure, basis, now, law }: Facts): Written {
  const { kind, decidedOn, area } = measure;
  const said = { madeOn: decidedOn, facts: words.factsText(measure, basis), basis: words.basisText(measure) };
  if (kind === "notice") {
    const content = "请你单位立即自查，限期整改，足额支付拖欠的农民工工资，并将整改情况书面报送本机关。";
    return { ...said, paper: "firm-notice", content, remedies: HEARD };
  }
  if (kind === "interview") {
    return {
      ...said,
      paper: "firm-interview",
      fields: [
        { key: "interviewOn", value: now.interviewOn === null ? null : dayText(now.interviewOn) },
        { key: "place", value: null },
      ],
      content: words.interviewText(now.interviewOn),
      remedies: HEARD,
    };
  }
  const where = findRegion(area)?.zh ?? area;
  const owner = measure.ground === "owner";
  return {
    ...said,
    paper: "firm-restriction",
    fields: [
      { key: "area", value: where },
      { key: "term", value: words.termText(measure) },
    ],
    content: `决定${words.termText(measure)}，限制你单位在${where}${owner ? "新建工程项目" : "承接新的工程"}。`,
    remedies: reviewText("decision-served", decidedOn, { law, regionCode: area }, "本决定"),
  };
}

function minutes({ measure, steps, basis, now }: Facts): Written {
  const held = present(
    steps.findLast(({ kind }) => kind === "hold"),
    "the interview",
  );
  return {
    paper: "firm-minutes",
    madeOn: held.onDay ?? held.actedOn,
    fields: [
      { key: "interviewOn", value: dayText(held.onDay ?? held.actedOn) },
      { key: "place", value: null },
      { key: "attending", value: null },
    ],
    facts: words.factsText(measure, basis),
    basis: words.basisText(measure),
    content: words.minutesText(now, steps),
    contentIs: "minutes",
    remedies: null,
    inspectors: [held.actorName],
    handedOver: false,
    signs: ["interviewer", "recorder", "firmSide"],
  };
}

const NAMES = {
  notice: "书面提醒",
  interview: "约谈",
  restriction: "限制承接新工程",
  "grade-lowered": "降低资质等级",
  "licence-revoked": "吊销资质证书",
} as const;

/** Lifted: the reason is gone. Withdrawn: it should not have been. */
function ending({ measure, steps, now }: Facts, paper: "lifting" | "withdrawal"): Written {
  const lifted = paper === "lifting";
  const step = present(
    steps.findLast(({ kind }) => kind === (lifted ? "lift" : "withdraw")),
    "the step that ended it",
  );
  const on = now.endedOn ?? step.actedOn;
  const name = NAMES[measure.kind];
  const number = measure.documentNumber ?? measure.measureNumber;
  return {
    paper: lifted ? "firm-lifting" : "firm-withdrawal",
    madeOn: on,
    caseNumber: step.documentNumber ?? number,
    facts: `${dayText(measure.decidedOn)}对你单位作出${name}（${number}）。${words.ended(step.text ?? "")}`,
    basis: words.basisText(measure),
    content: `决定自${dayText(on)}起${lifted ? "解除" : "撤销"}上述${name}。`,
    remedies: null,
    inspectors: [step.actorName],
  };
}

/** What the public page says, on paper: numbers of persons are masked there too. */
export const printPublication = implementPaper(contract.printPublication, async (context, { publicationId }) => {
  const one = await publicationBy(context.tx, publicationId);
  if (one === undefined) return refuse("firm-publication.unknown", { field: "publicationId" });
  if (!coversArea(context.actor, one.regionCode)) return refuse("firm-publication.not-yours");
  const violation = one.kind === "violation";
  return paperToday(context, "case-paper", {
    paper: violation ? "publication" : "listing-publication",
    caseNumber: one.documentNumber,
    numbered: "documentNumber",
    no: null,
    to: null,
    project: null,
    fields: [
      { key: "companyName", value: one.companyName },
      { key: "companyCode", value: one.companyCode },
      { key: "address", value: one.address },
      { key: "legalRepresentative", value: one.legalRepresentative },
    ],
    madeOn: one.publishedOn,
    facts: words.ended(maskNumbers(one.facts)),
    basis: violation
      ? "《劳动保障监察条例》第二十二条，《保障农民工工资支付条例》第四十七条，《重大劳动保障违法行为社会公布办法》。"
      : "《保障农民工工资支付条例》第四十八条。",
    content: handled(one),
    contentIs: "handling",
    remedies: null,
    lines: [],
    files: [],
    inspectors: [one.recordedByName],
    by: "handledBy",
    authority: one.authority,
    sealed: "seal",
    handedOver: false,
  });
});

function handled({
  decidedOn,
  documentNumber,
  handling,
  toDay,
}: NonNullable<Awaited<ReturnType<typeof publicationBy>>>) {
  const until = toDay === null ? "" : `公布至${dayText(toDay)}。`;
  const how = handling === null ? "" : words.ended(maskNumbers(handling));
  return `${dayText(decidedOn)}作出${documentNumber}。${how}${until}`;
}

import { amountText, dayText } from "../../documents/print-text.ts";
import type { Day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { articleName, articlesCited } from "../../law/articles.ts";
import { deadline } from "../../law/deadline.ts";
import type { ClockUnit } from "../../law/define-clock.ts";
import { type CaseStage, clocksStartedBy } from "../../law/parallel-clocks.ts";
import { penaltiesFor } from "../../law/penalty.ts";
import { STATUTES } from "../../law/statutes.gen.ts";
import type { CaseNow, Instrument } from "./case.ts";
import type { Forum } from "./case-outcome.ts";

/** Whose law counts the periods that a paper names. */
type Bench = Pick<Forum, "law" | "regionCode">;

/** What a paper of a case says, in the words of the authority; names and tables come from the records. */
export interface PaperWords {
  readonly madeOn: Day;
  readonly facts: string;
  readonly basis: string;
  readonly content: string;
  readonly remedies: string | null;
}

const UNITS: Readonly<Record<ClockUnit, string>> = {
  "working-days": "个工作日",
  "calendar-days": "日",
  months: "个月",
  years: "年",
  hours: "小时",
};

/** `60日`, as the clock that starts with this stage has it on that day; before its first instrument: no number. */
export function period(stage: CaseStage, id: string, on: Day, { law, regionCode }: Bench): string {
  const clock = clocksStartedBy(stage, on).find((one) => one.id.startsWith(id));
  if (clock === undefined) return "法定期限";
  return `${deadline(law, clock.id, on, regionCode).trace.count}${UNITS[clock.unit]}`;
}

export function owedText(now: CaseNow, where = "（明细见下表）"): string {
  const owed = fen(now.lines.reduce((sum, line) => sum + line.owedFen, 0));
  return `农民工工资${now.lines.length}笔，共计${amountText(owed)}元${where}`;
}

/** What the party can do against a paper: review within the period in force on that day, or a suit. */
export function reviewText(stage: CaseStage, on: Day, forum: Bench, what = ""): string {
  return (
    `不服${what}的，可以自收到之日起${period(stage, "review-application", on, forum)}内申请行政复议，` +
    `也可以自收到之日起${period(stage, "suit-direct", on, forum)}内依法向人民法院提起行政诉讼；复议、诉讼期间不停止执行，法律另有规定的除外。`
  );
}

/** The words of an order, a notice or a decision. Each names the articles that it rests on. */
export function instrumentWords(now: CaseNow, one: Instrument, forum: Bench): PaperWords {
  const facts = `经查，你单位在上述工程项目未按时足额支付${owedText(now)}。`;
  const by = one.deadline === undefined ? "" : `于${dayText(one.deadline)}前（含当日）`;
  const paper = { madeOn: one.madeOn, facts, remedies: reviewText("decision-served", one.madeOn, forum) };
  switch (one.kind) {
    case "order-payment":
      return {
        ...paper,
        basis: "《保障农民工工资支付条例》第十二条，《劳动保障监察条例》第二十六条。",
        content:
          `责令你单位${by}足额支付下表所列工资。${sentence(one.text)}` +
          "逾期不支付的，将责令按照应付金额百分之五十以上一倍以下的标准计算，向劳动者加付赔偿金；涉嫌犯罪的，依法移送公安机关。",
      };
    case "order-rectify":
      return {
        ...paper,
        basis: "《劳动保障监察条例》第十八条。",
        content: `责令你单位${by}改正下列行为：${sentence(one.text)}`,
      };
    case "penalty-notice":
      return {
        ...paper,
        basis: "《劳动保障监察条例》第十九条，《中华人民共和国行政处罚法》第四十四条。",
        content: `本机关拟作出如下决定：${sentence(one.text)}`,
        remedies: `你单位有权进行陈述和申辩。${one.hearing ? hearingText(one.madeOn, forum) : ""}`,
      };
    default:
      return {
        ...paper,
        facts: `${facts}${waivedText(now, one)}`,
        basis: `《劳动保障监察条例》第十八条、第二十六条${fineBasis(one)}。`,
        content: decided(one, by, forum),
      };
  }
}

/** The article that the fine rests on [行政处罚法 59]. */
function fineBasis({ fineFen, penaltyId }: Instrument): string {
  if (fineFen === 0 || penaltyId === undefined) return "";
  const penalty = penaltiesFor(penaltyId).find(({ id }) => id === penaltyId);
  if (penalty === undefined) return "";
  const { statute, article } = penalty.citation;
  const title = STATUTES.find(({ id }) => id === statute)?.title.zh ?? statute;
  return `，《${title}》${articlesCited(article)
    .map((key) => articleName(key).zh)
    .join("、")}`;
}

const WAIVED = { defence: "明确放弃陈述、申辩权利", hearing: "放弃要求听证" } as const;

/** What the party gave up before the decision, by whose words and where they are. */
function waivedText({ waivers, instruments }: CaseNow, decision: Instrument): string {
  const notice = instruments.findLast(({ kind, no }) => kind === "penalty-notice" && no < decision.no);
  const said = waivers.filter(({ on }) => on <= decision.madeOn && on >= (notice?.deliveredOn ?? on));
  return said
    .map((one) => `你单位于${dayText(one.on)}书面声明${WAIVED[one.of]}（声明为本案证据${one.evidenceNo}）。`)
    .join("");
}

function hearingText(on: Day, forum: Bench): string {
  const within = period("hearing-offered", "hearing-request", on, forum);
  return `要求听证的，应当在收到本告知书后${within}内提出。`;
}

function decided(one: Instrument, by: string, forum: Bench): string {
  const parts = [
    by === "" ? "" : `责令你单位${by}足额支付下表所列工资`,
    one.compensationFen > 0 ? `向劳动者加付赔偿金${amountText(fen(one.compensationFen))}元` : "",
    one.fineFen > 0
      ? `处以罚款${amountText(fen(one.fineFen))}元，自收到本决定书之日起${period("fine-decided", "fine-payment", one.madeOn, forum)}内缴纳`
      : "",
  ].filter((part) => part !== "");
  return `${sentence(one.text)}${parts.join("；")}${parts.length > 0 ? "。" : ""}`;
}

const FOUND_BY = { finding: "监测预警发现", complaint: "投诉反映", inspection: "现场检查发现" } as const;

export function filingWords(now: CaseNow, madeOn: Day, origin: keyof typeof FOUND_BY, forum: Bench): PaperWords {
  const from = FOUND_BY[origin];
  const review = period("filed", "investigation", madeOn, forum);
  return {
    madeOn,
    facts: `${from}上述工程项目涉嫌拖欠${owedText(now)}。`,
    basis: "《劳动保障监察条例》第十四条、第十七条。",
    content: `属于本机关管辖，符合立案条件，建议立案调查；自立案之日起${review}内完成调查。`,
    remedies: null,
  };
}

export function transferWords(now: CaseNow, madeOn: Day, text: string): PaperWords {
  const order = now.instruments.find((one) => one.kind === "order-payment");
  const ran = order?.deadline === undefined ? "" : `本机关责令其于${dayText(order.deadline)}前支付，逾期仍未足额支付。`;
  return {
    madeOn,
    facts: `经查，上述工程项目拖欠${owedText(now)}。${ran}${sentence(text)}`,
    basis: "《行政执法机关移送涉嫌犯罪案件的规定》第三条、第六条，《中华人民共和国刑法》第二百七十六条之一。",
    content: "该案涉嫌拒不支付劳动报酬罪，现移送你局。请依法审查，并将立案或者不予立案的决定书面通知本机关。",
    remedies: null,
  };
}

export function clearingWords(now: CaseNow, madeOn: Day): PaperWords {
  return {
    madeOn,
    facts: `本案涉及${owedText(now)}。`,
    basis: "《保障农民工工资支付条例》第三十九条。",
    content: "经逐笔核对银行回单和经确认的支付凭证，下表所列工资已经全部支付，本案予以销账。",
    remedies: "劳动者认为没有付清的，可以在个人页面或者向本机关提出异议；款项退回的，本案自动恢复办理。",
  };
}

/** What somebody typed, closed with a full stop. */
export function sentence(text: string): string {
  const said = text.trim();
  return said === "" || /[。！？；]$/.test(said) ? said : `${said}。`;
}

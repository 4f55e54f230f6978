import { amountText, dayText } from "../../documents/print-text.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import { type Deadline, deadline } from "../../law/deadline.ts";
import { clocksStartedBy } from "../../law/parallel-clocks.ts";
import type { CaseNow } from "./case.ts";
import { type CaseEvent, dayOf } from "./case-detail.ts";
import type { Forum } from "./case-outcome.ts";
import { owedText, type PaperWords, period, reviewText, sentence } from "./case-papers.ts";

/** Words of the papers of what a case came to. `now` is the case right after the action that the paper is of. */
export interface OutcomeFacts {
  readonly now: CaseNow;
  readonly made: CaseEvent;
  readonly forum: Forum;
}

const FIRM_AND_PERSONS = "你单位及其法定代表人或者主要负责人、直接负责的主管人员和其他直接责任人员";
const LIST_BEFORE_2022 = "《拖欠农民工工资“黑名单”管理暂行办法》（人社部规〔2017〕16号）";
const LIST = "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》";
const BY_DECREE_724 =
  "在政府资金支持、政府采购、招投标、融资贷款、市场准入、税收优惠、评优评先、交通出行等方面，由相关部门依法依规予以限制";

const GROUND = {
  "crime-amount": { says: "拖欠农民工工资达到认定拒不支付劳动报酬罪数额标准", item: "第一项" },
  "serious-incident": {
    says: "因拖欠农民工工资违法行为引发群体性事件、极端事件造成严重不良社会影响",
    item: "第二项",
  },
} as const;

/** Order No. 45 is in force: where it is not, the measures of 2017 are, whose text was not at hand. */
const hasOrder45 = (on: Day): boolean => clocksStartedBy("listed", on).some(({ id }) => id === "dishonesty-list-term");

/** What the bank has for the payment, from a day on; undefined before the provisions of 2021 (M: see the clock). */
export function depositPeriod(on: Day, { law, regionCode }: Forum): Deadline | undefined {
  const [clock] = clocksStartedBy("deposit-notice-sent", on);
  return clock === undefined ? undefined : deadline(law, clock.id, on, regionCode);
}

const DEPOSIT_FORMS: Readonly<Record<string, string>> = {
  cash: "现金存储",
  guarantee: "银行保函",
  insurance: "保险保单",
};

/** How the deposit is kept, as its record says; null where nothing is on record. */
export function depositForm(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.map((one) => DEPOSIT_FORMS[one] ?? one).join("、");
}

export function openFen(now: CaseNow): Fen {
  return fen(now.lines.reduce((sum, line) => sum + Math.max(0, line.owedFen - (line.proof?.fen ?? 0)), 0));
}

/** 令29号: name, code, address, representative stand in fields; here are the facts and how the case was handled. */
export function publicationWords({ now, made }: OutcomeFacts): PaperWords {
  const madeOn = dayOf(made);
  const handled = now.instruments.flatMap(({ kind, madeOn: on, deadline: by, fineFen, compensationFen }) => {
    const within = by === undefined ? "" : `，期限至${dayText(by)}`;
    if (kind === "order-payment") return [`${dayText(on)}责令限期支付${within}`];
    if (kind === "order-rectify") return [`${dayText(on)}责令限期改正${within}`];
    if (kind !== "decide") return [];
    const compensation = compensationFen > 0 ? `，加付赔偿金${amountText(fen(compensationFen))}元` : "";
    const fine = fineFen > 0 ? `，罚款${amountText(fen(fineFen))}元` : "";
    return [`${dayText(on)}作出行政处理（处罚）决定${compensation}${fine}`];
  });
  const open = openFen(now);
  const left = open > 0 ? `至公布之日尚欠${amountText(open)}元` : "所欠工资已经全部支付";
  return {
    madeOn,
    facts: `该单位在上述工程项目拖欠${owedText(now, "")}。${sentence(made.detail.text ?? "")}`,
    basis:
      "《劳动保障监察条例》第二十二条，《保障农民工工资支付条例》第四十七条，《重大劳动保障违法行为社会公布办法》。",
    content: `${[...handled, left].join("；")}。`,
    remedies: null,
  };
}

/** The period of the provisions of 2021 where they are in force; before, what was agreed with the bank. */
export function depositWords({ now, made, forum }: OutcomeFacts, contractor: string): PaperWords {
  const madeOn = dayOf(made);
  const due = depositPeriod(madeOn, forum);
  const amount = amountText(fen(made.detail.amountFen ?? 0));
  const within =
    due === undefined
      ? "请按照保证金存储协议或者保函（保单）约定的期限"
      : `请自收到本通知书之日起${due.trace.count}个工作日内`;
  const basis = due === undefined ? "" : "，《工程建设领域农民工工资保证金规定》第十九条";
  return {
    madeOn,
    facts:
      `${contractor}承包的上述工程项目发生拖欠农民工工资，至本通知书作出之日尚欠${amountText(openFen(now))}元。` +
      sentence(made.detail.text ?? ""),
    basis: `《保障农民工工资支付条例》第三十二条${basis}。`,
    content: `${within}从该项目工资保证金中支付${amount}元，专项用于清偿下表所列农民工被拖欠的工资，支付到农民工本人的银行账户，并将支付凭证送本机关。`,
    remedies: null,
  };
}

export function advanceWords({ now, made }: OutcomeFacts, firm: string): PaperWords {
  const amount = amountText(fen(made.detail.amountFen ?? 0));
  return {
    madeOn: dayOf(made),
    facts: `${firm}在上述工程项目拖欠${owedText(now, "")}，尚未支付${amountText(openFen(now))}元。${sentence(made.detail.text ?? "")}`,
    basis: "《保障农民工工资支付条例》第六十三条。",
    content: `动用应急周转金${amount}元，先行垫付下表所列农民工的部分工资或者基本生活费。垫付后依法向${firm}追偿。`,
    remedies: null,
  };
}

export function recoveryWords(now: CaseNow, firstOn: Day, today: Day): PaperWords {
  const left = fen(now.sums.advancedFen - now.sums.recoveredFen);
  const paid = now.sums.recoveredFen > 0 ? `，已追回${amountText(fen(now.sums.recoveredFen))}元` : "";
  return {
    madeOn: today,
    facts: `你单位在上述工程项目拖欠农民工工资。${dayText(firstOn)}起垫付应急周转金共计${amountText(fen(now.sums.advancedFen))}元${paid}。`,
    basis:
      "《保障农民工工资支付条例》第六十三条：“对已经垫付的应急周转金，应当依法向拖欠农民工工资的用人单位进行追偿。”",
    content: `请你单位在收到本通知书后立即归还垫付的应急周转金${amountText(left)}元，并继续支付尚欠农民工的工资。逾期不归还的，将依法追偿。`,
    remedies: "对应当归还的金额有异议的，可以向本机关书面提出，并附支付凭证。",
  };
}

function missedText(now: CaseNow): string {
  const order = now.instruments.findLast(({ kind }) => kind === "order-payment");
  if (order?.deadline === undefined) return "";
  return `本机关于${dayText(order.madeOn)}责令你单位在${dayText(order.deadline)}前支付，期满仍未足额支付。`;
}

export function listingNoticeWords({ now, made, forum }: OutcomeFacts): PaperWords {
  const madeOn = dayOf(made);
  const { says, item } = GROUND[made.detail.ground === "serious-incident" ? "serious-incident" : "crime-amount"];
  const current = hasOrder45(madeOn);
  const objection = period("listing-announced", "dishonesty-list-objection", madeOn, forum);
  const check = period("listing-objected", "dishonesty-list-objection-check", madeOn, forum);
  return {
    madeOn,
    facts: `经查，你单位在上述工程项目拖欠${owedText(now)}。${missedText(now)}属于“${says}”的情形。${sentence(made.detail.text ?? "")}`,
    basis: `《保障农民工工资支付条例》第四十八条，${current ? `${LIST}第五条${item}、第六条` : LIST_BEFORE_2022}。`,
    content: current
      ? `本机关拟作出决定，将${FIRM_AND_PERSONS}列入拖欠农民工工资失信联合惩戒对象名单。`
      : "本机关拟作出决定，将你单位列入拖欠农民工工资“黑名单”。",
    remedies: current
      ? `你单位自收到本告知书之日起${objection}内，可以向本机关提出异议；本机关自收到异议之日起${check}内核实，并告知结果。` +
        "在作出列入决定前已经改正拖欠农民工工资违法行为，且作出不再拖欠农民工工资书面信用承诺的，可以不予列入（第七条）。"
      : "你单位收到本告知书后，可以向本机关陈述、申辩，提出事实、理由和证据。",
  };
}

/** 令45号 8: 列入事由、列入依据、联合惩戒措施提示、提前移出条件和程序、救济措施. */
export function listingDecisionWords(
  { now, made, forum }: OutcomeFacts,
  toDay: Day | undefined,
  ground: string | undefined,
): PaperWords {
  const madeOn = dayOf(made);
  const { says, item } = GROUND[ground === "serious-incident" ? "serious-incident" : "crime-amount"];
  const current = hasOrder45(madeOn);
  const term = `自${dayText(madeOn)}起${toDay === undefined ? "，期限按照规定执行" : `至${dayText(toDay)}止`}`;
  const check = period("early-removal-applied", "dishonesty-list-early-removal-decision", madeOn, forum);
  const content = current
    ? [
        `一、决定将${FIRM_AND_PERSONS}列入拖欠农民工工资失信联合惩戒对象名单，期限3年，${term}。`,
        `二、联合惩戒措施提示：本决定向社会公开，并共享至信用信息共享平台；${BY_DECREE_724}（第九条、第十条）。`,
        "三、提前移出条件：已经改正拖欠农民工工资违法行为，自改正之日起被列入满6个月，" +
          "并作出不再拖欠农民工工资书面信用承诺的，可以申请提前移出（第十二条）；" +
          "列入期限内再次拖欠，或者因涉嫌拒不支付劳动报酬犯罪正在刑事诉讼期间、已经被追究刑事责任的，" +
          "不得提前移出（第十三条）。",
        `四、提前移出程序：向本机关提交书面申请、已经改正的证据和书面信用承诺；本机关自收到申请之日起${check}内核实，决定是否准予（第十四条）。`,
      ]
    : [
        `一、决定将你单位列入拖欠农民工工资“黑名单”，${term}。`,
        `二、联合惩戒措施提示：${BY_DECREE_724}（《保障农民工工资支付条例》第四十八条）。`,
        "三、移出的条件和程序，按照上述办法办理。",
      ];
  return {
    madeOn,
    facts: `经查，你单位在上述工程项目拖欠${owedText(now, "")}。${missedText(now)}属于“${says}”的情形。${sentence(made.detail.text ?? "")}`,
    basis: `《保障农民工工资支付条例》第四十八条，${current ? `${LIST}第五条${item}、第八条、第十一条` : LIST_BEFORE_2022}。`,
    content: content.join("\n"),
    remedies: reviewText("listed", madeOn, forum, "本决定"),
  };
}

export function removalWords({ made }: OutcomeFacts, ended: CaseEvent | undefined): PaperWords {
  const madeOn = dayOf(made);
  const current = hasOrder45(madeOn);
  const why = sentence(ended?.detail.text ?? "");
  return {
    madeOn,
    facts: `你单位被列入名单的情形已经结束。${why}${sentence(made.detail.text ?? "")}`,
    basis: current ? `${LIST}第十七条。` : `${LIST_BEFORE_2022}。`,
    content: current
      ? `自${dayText(madeOn)}起，将${FIRM_AND_PERSONS}移出拖欠农民工工资失信联合惩戒对象名单，停止公开相关信息，移出信息共享至信用信息共享平台，联合惩戒措施按照规定终止。`
      : `自${dayText(madeOn)}起，将你单位移出拖欠农民工工资“黑名单”，停止公开相关信息。`,
    remedies: null,
  };
}

export function removalRefusalWords({ made, forum }: OutcomeFacts, applied: CaseEvent | undefined): PaperWords {
  const madeOn = dayOf(made);
  const on = applied === undefined ? "" : `于${dayText(dayOf(applied))}`;
  return {
    madeOn,
    facts: `你单位${on}申请提前移出名单。经核实：${sentence(made.detail.text ?? "")}`,
    basis: hasOrder45(madeOn) ? `${LIST}第十二条、第十三条、第十四条。` : `${LIST_BEFORE_2022}。`,
    content: "决定不予提前移出。条件具备后，可以再次提出申请。",
    remedies: reviewText("listed", madeOn, forum, "本决定"),
  };
}

export function withdrawalWords({ now, made }: OutcomeFacts): PaperWords {
  const corrected = made.detail.ground === "minor-and-corrected";
  const why = corrected ? "违法行为情节轻微且已经改正" : "经调查，违法事实不能成立";
  return {
    madeOn: dayOf(made),
    facts: `本案立案时涉及${owedText(now)}。${why}。${sentence(made.detail.text ?? "")}`,
    basis: corrected ? "《劳动保障监察条例》第十八条第一款第三项。" : "《劳动保障监察条例》第十八条。",
    content: "决定撤销立案。",
    remedies: "发现新的拖欠，或者已经支付的款项退回的，本机关将依法重新处理。",
  };
}

import { dayText } from "../../documents/print-text.ts";
import type { Day } from "../../kernel/day.ts";
import { RULES } from "../../law/rules.gen.ts";
import type { BasisRow, StoredMeasure, StoredStep } from "./measure.store.ts";
import type { MeasureNow } from "./measure.ts";
import type { BasisKind, Ground } from "./measure-kinds.contract.ts";

const DECREE = "《保障农民工工资支付条例》";

/** What each ground is called, and the articles that it rests on; null: the article is named in the measure itself. */
const GROUND: Readonly<Record<Ground, { readonly says: string; readonly articles: string | null }>> = {
  arrears: { says: "拖欠农民工工资", articles: `${DECREE}第三条、第三十九条` },
  "real-name": { says: "未按规定实行劳动用工实名制管理", articles: `${DECREE}第二十八条、第三十九条` },
  "other-breach": { says: "未履行法定义务", articles: null },
  "unmet-order": { says: "责令限期改正，逾期不改正", articles: `${DECREE}第五十五条` },
  listed: { says: "被列入拖欠农民工工资失信联合惩戒对象名单", articles: `${DECREE}第四十八条` },
  owner: { says: "未依法提供工程款支付担保或者拖欠工程款，导致拖欠农民工工资", articles: `${DECREE}第四十九条` },
  "regional-rule": { says: "违反地方有关规定", articles: null },
};

const BASIS: Readonly<Record<BasisKind, string>> = {
  finding: "监测发现",
  case: "案件",
  listing: "列入决定",
  measure: "此前处置",
};

export function basisText({ ground, article }: Pick<StoredMeasure, "ground" | "article">): string {
  const parts = [GROUND[ground].articles, article].filter((one) => one !== null);
  return `${parts.join("，")}。`;
}

/** The ground, the reason as decided, and the facts: of a rule how often, of a case or document its number. */
export function factsText({ ground, reason }: StoredMeasure, basis: readonly BasisRow[]): string {
  const groups = Map.groupBy(basis, ({ kind, label }) => `${kind} ${label}`);
  const named = [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const rule = first.kind === "finding" ? RULES.find(({ id }) => id === first.label)?.says.zh : undefined;
    const what = rule === undefined ? first.label : `不符合“${rule.replace(/。$/, "")}”的要求`;
    return [`${BASIS[first.kind]}${what}${more.length === 0 ? "" : `（${more.length + 1}处）`}`];
  });
  const facts = named.length === 0 ? "" : `所依据的事实：${named.join("；")}。`;
  return `你单位存在“${GROUND[ground].says}”的情形。${ended(reason)}${facts}`;
}

export function termText({ fromDay, toDay }: Pick<StoredMeasure, "fromDay" | "toDay">): string {
  return `自${dayText(fromDay)}起${toDay === null ? "，至解除之日止" : `至${dayText(toDay)}止（含当日）`}`;
}

/** What was said, and each promise with its day and what became of it. */
export function minutesText(now: MeasureNow, steps: readonly StoredStep[]): string {
  const said = steps.filter(({ kind }) => kind === "hold").map(({ text }) => ended(text ?? ""));
  const state = { open: "", kept: "（已履行）", broken: "（未履行）" } as const;
  const promises = now.promises.map(
    (one, index) => `${index + 1}. 于${dayText(one.dueOn)}前：${ended(one.text)}${state[one.state]}`,
  );
  const none = promises.length === 0 ? ["没有作出承诺。"] : ["被约谈单位承诺：", ...promises];
  return [...said, ...none].join("\n");
}

export function interviewText(interviewOn: Day | null): string {
  const on = interviewOn === null ? "" : `于${dayText(interviewOn)}`;
  return `请你单位法定代表人或者主要负责人${on}到本机关接受约谈，并携带劳动合同、考勤记录、工资支付台账和支付凭证。不能到场的，应当事先书面说明。`;
}

/** What somebody typed, closed with a full stop. */
export function ended(text: string): string {
  const said = text.trim();
  return said === "" || /[。！？；]$/.test(said) ? said : `${said}。`;
}

import { fen, yuanText } from "../../kernel/money.ts";
import { STATUTES } from "../../law/statutes.gen.ts";
import type { ChecklistItem } from "./checklist.contract.ts";
import type { InspectionNow } from "./inspection.ts";

const VALUES: Readonly<Record<string, string>> = { yes: "是", no: "否", na: "不适用" };

/** One line of the record: the item, its answer, what was counted. */
export function answerWords(no: number, { item, value, counted, fails, spot, workers, amountFen }: Item): string {
  const choice = item.choices?.find(({ key }) => key === value)?.zh;
  const said = value === undefined ? "未检查" : (choice ?? (item.kind === "yes-no" ? VALUES[value] : String(value)));
  const note = counted?.body["note"];
  const more = [
    ...(fails && workers > 0 ? [`涉及 ${workers} 人`] : []),
    ...(fails && amountFen > 0 ? [`金额 ${yuanText(fen(amountFen))} 元`] : []),
    ...(spot ? ["已当场纠正"] : []),
    ...(typeof note === "string" ? [note] : []),
  ];
  return `${no}. ${item.zh} ${said}${more.length === 0 ? "" : `（${more.join("，")}）`}`;
}

type Item = InspectionNow["items"][number];

/** The articles of some items, each once, as a sentence. */
export function articlesOf(items: readonly ChecklistItem[]): string {
  const cited = items.map(({ basis }) => {
    const title = STATUTES.find(({ id }) => id === basis.statute)?.title.zh ?? basis.statute;
    return `《${title}》第${basis.article}条`;
  });
  return `${[...new Set(cited)].join("，")}。`;
}

/** What the inspection came to, who was there for the site, and who signed. */
export function resultWords({ items, present, signed }: InspectionNow, tasks: number, photos: number): string {
  const failing = items.filter((one) => one.fails);
  const spot = failing.filter((one) => one.spot).length;
  const counts = [
    `检查项 ${items.length} 项`,
    `不符合 ${failing.length} 项`,
    `当场纠正 ${spot} 项`,
    `整改任务 ${tasks} 项`,
    `照片 ${photos} 张`,
  ];
  const signers = [...new Set(signed.map(({ actorName }) => actorName))].join("、");
  const signature = signers === "" ? "监察员尚未签署" : `监察员签署：${signers}`;
  if (present === undefined) return `${counts.join("，")}。尚无现场单位代表。${signature}。`;
  const post = present.post === undefined ? "" : `（${present.post}）`;
  const says = present.says === undefined ? "" : `：${present.says}`;
  const there = `现场单位代表：${present.name}${post}，${present.signed ? "已签字" : "未签字"}${says}`;
  return `${counts.join("，")}。${there}。${signature}。`;
}

import { type Day, day } from "../kernel/day.ts";
import { type Fen, yuanText } from "../kernel/money.ts";
import type { Citation } from "./citation.ts";
import type { Basis, Liability, Question } from "./define-liability.ts";
import type { Law } from "./law.ts";
import { type Chain, isSame, keyOf, type Party } from "./liability-chain.ts";
import { partyName } from "./liability-questions.ts";
import { regionChain } from "./region-chain.ts";
import { STATUTES } from "./statutes.gen.ts";

/** Who must pay wages that are owed, in the order in which the articles call on them. */
export interface LiabilityAnswer {
  readonly parties: readonly Payer[];
  /** What the chain does not say and could change the answer. */
  readonly unknown: readonly Question[];
  readonly steps: readonly { readonly zh: string; readonly en: string }[];
  /** Why somebody who might be expected is not named: the last of the steps. */
  readonly explained: readonly { readonly zh: string; readonly bo: string; readonly en: string }[];
}

export interface Payer {
  readonly party: Party;
  readonly role: PayerRole;
  /** Payers of one order stand beside one another: the worker may turn to each of them. */
  readonly order: number;
  readonly basis: Basis;
  readonly reasons: readonly Reason[];
  /** At most so much can be asked of this payer: the article's limit, and never more than is owed. */
  readonly limitFen?: Fen | undefined;
  /** From whom the payer may recover what it paid. */
  readonly recourseAgainst: readonly Party[];
}

export const PAYER_ROLES = [
  "employer",
  "general-contractor",
  "owner",
  "intermediate",
  "investor",
  "successor",
] as const;
type PayerRole = (typeof PAYER_ROLES)[number];

export interface Reason {
  readonly liabilityId: string;
  readonly citation: Citation;
  readonly also?: Citation | undefined;
}

/**
 * No article ranks all payers. The order here is that of their words: the employer pays; whoever pays in its place or
 * together with it stands beside; the general contractor pays first and recovers; the owner advances; investors come
 * where the employer does not pay. A worker need not go through this order: "先行" gives a claim at once.
 */
function rankOf(chain: Chain, { party, basis }: Named): number {
  if (basis === "investor") return 5;
  if (basis === "advances") return 4;
  if (basis === "pays-first") return 3;
  return isSame(party, chain.employer) ? 1 : 2;
}

interface Named {
  readonly party: Party;
  readonly basis: Basis;
  readonly reasons: Reason[];
  limitFen: Fen | undefined;
  readonly recourse: Map<string, Party>;
}

interface Collected {
  readonly named: Map<string, Named>;
  readonly questions: Map<string, Question>;
  readonly explained: { zh: string; bo: string; en: string }[];
}

export function liability(chain: Chain, law: Law, on: Day): LiabilityAnswer {
  const regions = regionChain(chain.regionCode ?? "000000");
  const governing = law.liabilities
    .filter(({ region }) => region === undefined || regions.includes(region))
    .filter(({ inForce }) => inForce.from <= on && (inForce.to === undefined || on <= inForce.to))
    .toSorted((a, b) => compare(a.id, b.id));
  const collected: Collected = { named: new Map(), questions: new Map(), explained: [] };
  for (const one of governing) collect(one, chain, collected);
  if (on < DECREE_FROM) collected.questions.set("on", before(on));
  const parties = ordered(chain, [...collected.named.values()]);
  const sure = new Set(parties.filter(isSure).map(({ party }) => keyOf(party)));
  const reasons = explained(collected);
  return {
    parties,
    explained: reasons,
    unknown: [...collected.questions.entries()]
      .filter(([, { about }]) => about === undefined || !sure.has(keyOf(about)))
      .toSorted(([a], [b]) => compare(a, b))
      .map(([, question]) => question)
      .filter(({ fact }, index, all) => all.findIndex((one) => one.fact === fact) === index),
    steps: [...parties.flatMap(stepsOf), ...reasons],
  };
}

function explained({ explained: all }: Collected): LiabilityAnswer["explained"] {
  return [...new Map(all.map((one) => [one.en, one])).values()].toSorted((a, b) => compare(a.en, b.en));
}

function collect(one: Liability, chain: Chain, { named, questions, explained }: Collected): void {
  const reason = { liabilityId: one.id, citation: one.citation, also: one.also };
  one.names(chain, {
    pays(party, basis, { limitFen, recourseAgainst } = {}) {
      const key = `${keyOf(party)} ${basis}`;
      const known = named.get(key);
      const payer = known ?? { party, basis, reasons: [], limitFen, recourse: new Map<string, Party>() };
      if (!payer.reasons.some(({ liabilityId }) => liabilityId === one.id)) payer.reasons.push(reason);
      if (payer.limitFen !== undefined) payer.limitFen = larger(payer.limitFen, limitFen);
      if (recourseAgainst !== undefined) payer.recourse.set(keyOf(recourseAgainst), recourseAgainst);
      named.set(key, payer);
    },
    asks: (question) => {
      questions.set(`${question.fact} ${question.about === undefined ? "" : keyOf(question.about)}`, question);
    },
    explains: (sentence) => explained.push(sentence),
  });
}

/** Of two reasons the one that asks for more decides; no limit is more than any. */
function larger(known: Fen, other: Fen | undefined): Fen | undefined {
  return other === undefined || other > known ? other : known;
}

function ordered(chain: Chain, named: readonly Named[]): Payer[] {
  const ranks = [...new Set(named.map((one) => rankOf(chain, one)))].sort((a, b) => a - b);
  return named
    .map((one) => ({
      party: one.party,
      role: roleOf(chain, one),
      order: ranks.indexOf(rankOf(chain, one)) + 1,
      basis: one.basis,
      reasons: one.reasons,
      limitFen: one.limitFen,
      recourseAgainst: [...one.recourse.keys()].sort().flatMap((key) => one.recourse.get(key) ?? []),
    }))
    .toSorted((a, b) => a.order - b.order || compare(keyOf(a.party), keyOf(b.party)) || compare(a.basis, b.basis));
}

function roleOf(chain: Chain, { party, basis }: Named): PayerRole {
  if (basis === "investor" || basis === "successor") return basis;
  if (isSame(party, chain.employer)) return "employer";
  if (isSame(party, chain.generalContractor)) return "general-contractor";
  return isSame(party, chain.owner) ? "owner" : "intermediate";
}

/** Nothing that the chain leaves open could make this party owe more. */
function isSure({ basis, limitFen }: Payer): boolean {
  return (basis === "direct" || basis === "joint") && limitFen === undefined;
}

/** Decree 724 came into force on this day [724-64]. */
const DECREE_FROM = day("2020-05-01");

/** What older texts say is computed as far as they were read; an answer of before the decree may miss somebody. */
function before(on: Day): Question {
  return {
    fact: "on",
    zh: `${on}在《保障农民工工资支付条例》施行之前，只收录了当时的部分规定，可能还有其他应当清偿的单位`,
    bo:
      `${on} ནི་《ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པར་འགན་ལེན་བྱེད་པའི་སྲོལ་ཡིག》ལག་བསྟར་མ་བྱས་གོང་ཡིན་པས། ` +
      "དེ་དུས་ཀྱི་གཏན་འབེབས་ཁག་ཅིག་མ་གཏོགས་འདིར་བཀོད་མེད། འཇལ་དགོས་པའི་ཚན་པ་གཞན་ཡོད་སྲིད།",
    en: `${on} lies before Decree 724 (2020-05-01): only some older texts are modelled, and others may have to pay`,
  };
}

const DOES: Readonly<Record<Basis, { readonly zh: string; readonly en: string }>> = {
  direct: { zh: "清偿", en: "pays" },
  "pays-first": { zh: "先行清偿", en: "pays first" },
  advances: { zh: "先行垫付", en: "advances the wages" },
  joint: { zh: "承担连带责任", en: "is jointly liable" },
  successor: { zh: "承继清偿", en: "pays as the successor" },
  investor: { zh: "由出资人清偿", en: "pays as an investor" },
};

const ROLE: Readonly<Record<PayerRole, { readonly zh: string; readonly en: string }>> = {
  employer: { zh: "用人单位", en: "employer" },
  "general-contractor": { zh: "施工总承包单位", en: "general contractor" },
  owner: { zh: "建设单位", en: "owner" },
  intermediate: { zh: "中间方", en: "between them" },
  investor: { zh: "出资人", en: "investor" },
  successor: { zh: "承继单位", en: "successor" },
};

function stepsOf(payer: Payer) {
  const name = partyName(payer.party);
  const recourse = payer.recourseAgainst.map(partyName);
  const limit = payer.limitFen === undefined ? undefined : yuanText(payer.limitFen);
  const zh = [
    `${payer.order}. ${name.zh}（${ROLE[payer.role].zh}）${DOES[payer.basis].zh}`,
    limit === undefined ? "" : `，以${limit}元为限`,
    recourse.length === 0 ? "" : `，可以向${recourse.map((one) => one.zh).join("、")}追偿`,
  ].join("");
  const en = [
    `${payer.order}. ${name.en} (${ROLE[payer.role].en}) ${DOES[payer.basis].en}`,
    limit === undefined ? "" : `, at most ¥${limit}`,
    recourse.length === 0 ? "" : `, and may recover from ${recourse.map((one) => one.en).join(", ")}`,
  ].join("");
  const cited = payer.reasons.flatMap(({ citation, also }) => (also === undefined ? [citation] : [citation, also]));
  return [{ zh, en }, ...cited.map(citedStep)];
}

function citedStep({ statute, article, quote }: Citation) {
  const title = STATUTES.find(({ id }) => id === statute)?.title ?? { zh: statute, en: statute };
  const [, number, paragraph] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [undefined, article, undefined];
  return {
    zh: `《${title.zh}》第${number}条${paragraph === undefined ? "" : `第${paragraph}款`}：“${quote}”`,
    en: `${title.en}, article ${article}: “${quote}”`,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

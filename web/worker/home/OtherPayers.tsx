import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { myPayers } from "../../../src/modules/mywages/my-payers.contract.ts";
import { moneyText } from "../../ui/amounts.ts";
import { useLanguage } from "../language.ts";
import { useRead } from "../reads.ts";
import { MY_PAYERS } from "../server.ts";

type Payer = OutputOf<typeof myPayers>["payers"][number];

/** One plain sentence for each who must pay beside the employer. Says nothing while it loads or where it fails. */
export function OtherPayers() {
  const { t } = useLanguage();
  const read = useRead(MY_PAYERS, {});
  const others = read.state === "ready" ? read.data.payers.filter(({ isEmployer }) => !isEmployer) : [];
  if (others.length === 0) return null;
  return (
    <section className="card" aria-label={t("payers.title")}>
      <h2>{t("payers.title")}</h2>
      {others.map((one) => (
        <Sentence key={`${one.projectId}:${one.name}:${one.basis}`} of={one} />
      ))}
    </section>
  );
}

/** The company's name stays in Chinese, set apart from a Tibetan sentence by its language. */
function Sentence({ of }: { of: Payer }) {
  const { t } = useLanguage();
  const money = of.limitFen === null ? "" : moneyText(of.limitFen);
  const [before, after] = t(keyOf(of), { money, name: "\u0000" }).split("\u0000");
  return (
    <p>
      {before}
      <b lang="zh-CN">{of.name}</b>
      {after}
    </p>
  );
}

function keyOf({ basis, limitFen }: Payer) {
  if (basis === "pays-first" || basis === "joint") return `payers.${basis}` as const;
  if (basis !== "advances") return "payers.other";
  return limitFen === null ? "payers.advances" : "payers.advances.most";
}

import type { ReactNode } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Verdict } from "../../../src/kernel/fields.ts";
import { fen, negFen } from "../../../src/kernel/money.ts";
import type { getLine } from "../../../src/modules/wages/wage-sheet.contract.ts";
import { milliText, moneyText } from "../../ui/amounts.ts";
import { useLanguage } from "../language.ts";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";

type Line = OutputOf<typeof getLine>;

const QUANTITY = {
  month: "wage.monthsCount",
  day: "wage.daysCount",
  hour: "wage.hoursCount",
  piece: "wage.piecesCount",
  task: "wage.tasksCount",
} as const satisfies Record<Line["payScheme"], string>;

/** How the wage was worked out: what the gate saw and what the sheet says, side by side. */
export function WorkedOut({ line, attendance }: { line: Line; attendance: Verdict }) {
  const { t } = useLanguage();
  const quantity = t(QUANTITY[line.payScheme], { count: milliText(line.quantityMilli) });
  return (
    <section className="card" aria-labelledby="worked-out">
      <h2 id="worked-out">{t("wage.how")}</h2>
      <dl className="sum">
        <Row name={t("wage.days")}>
          {t("wage.daysCount", { count: line.workedDays })}
          {attendance === "unknown" && (
            <span className="doubt">
              <Icon of="unknown" />
              {t("month.daysUnknown")}
            </span>
          )}
        </Row>
        <Row name={t(`wage.rate.${line.payScheme}`)}>
          <Money of={line.rateFen} />
        </Row>
        <Row name={t("wage.attendance")} about={`${quantity} × ${moneyText(line.rateFen)}`}>
          <Money of={line.attendanceFen} />
        </Row>
        {line.overtimeFen > 0 && (
          <Row name={t("wage.overtime")}>
            <Money of={line.overtimeFen} />
          </Row>
        )}
        {line.allowanceFen > 0 && (
          <Row name={t("wage.allowance")}>
            <Money of={line.allowanceFen} />
          </Row>
        )}
        <Row name={t("wage.sheet")}>
          <Money of={line.grossFen} />
          <Difference line={line} />
        </Row>
        {line.differenceReason !== null && (
          <Row name={t("wage.reason")}>
            <span lang="zh-CN">{line.differenceReason}</span>
          </Row>
        )}
        {line.deductionFen > 0 && (
          <Row name={t("wage.deduction")}>
            <Money of={negFen(line.deductionFen)} />
          </Row>
        )}
        {line.advanceFen > 0 && (
          <Row name={t("wage.advance")}>
            <Money of={negFen(line.advanceFen)} />
          </Row>
        )}
        <div className="sum-total">
          <dt>{t("wage.net")}</dt>
          <dd>
            <Money of={line.netFen} size="large" />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Row({ name, about, children }: { name: string; about?: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        {name}
        {about !== undefined && <span className="small figure">{about}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Difference({ line }: { line: Line }) {
  const { t } = useLanguage();
  const difference = line.grossFen - line.attendanceFen - line.overtimeFen - line.allowanceFen;
  const same = difference === 0;
  const money = moneyText(fen(Math.abs(difference)));
  return (
    <span className={same ? "compare good" : "compare bad"}>
      <Icon of={same ? "right" : "warning"} />
      {same ? t("wage.same") : t(difference < 0 ? "wage.less" : "wage.more", { money })}
    </span>
  );
}

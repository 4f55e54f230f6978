import type { ReactNode } from "react";
import type { Day } from "../../../src/kernel/day.ts";
import { moneyText } from "../../ui/amounts.ts";
import { dayText } from "../dates.ts";
import { useLanguage } from "../language.ts";
import type { Overview } from "../months.ts";
import { hashOf } from "../routes.ts";
import { Icon } from "../ui/Icon.tsx";
import { CallLink } from "./CallLink.tsx";

/** A site of mine: who looks after wages there, and what is on record about me. */
export function ProjectCard({ of, today }: { of: Overview["engagements"][number]; today: Day }) {
  const { t, language } = useLanguage();
  const { payrollOfficerName: officer, payrollOfficerPhone: phone } = of;
  return (
    <article className="card project">
      <h3>
        <Icon of="site" />
        <span lang="zh-CN">{of.projectName}</span>
      </h3>
      <p className="small">{t("help.officer")}</p>
      {officer === null && <p>{t("help.noOfficer")}</p>}
      {officer !== null && phone !== null && <CallLink name={officer} nameLang="zh-CN" phone={phone} />}
      {officer !== null && phone === null && (
        <p>
          <span lang="zh-CN">{officer}</span> · {t("help.noPhone")}
        </p>
      )}
      {officer !== null && <p className="small">{t("help.officer.says")}</p>}
      <dl className="sum">
        <Row name={t("help.pin")}>
          <b className="figure">{of.pin}</b>
        </Row>
        <Row name={t("help.contractor")}>
          <span lang="zh-CN">{of.contractorName}</span>
        </Row>
        <Row name={t("help.company")}>
          <span lang="zh-CN">{of.companyName}</span>
        </Row>
        <Row name={t("help.entered")}>
          {of.enteredOn === null ? t("help.unknown") : dayText(of.enteredOn, language, today)}
        </Row>
        {of.exitedOn !== null && <Row name={t("help.exited")}>{dayText(of.exitedOn, language, today)}</Row>}
        <Row name={t("help.contract")}>{t(of.hasContract ? "help.contract.yes" : "help.contract.no")}</Row>
        <Row name={t("help.pay")}>
          {of.payScheme === null || of.rateFen === null
            ? t("help.unknown")
            : t(`help.per.${of.payScheme}`, { money: moneyText(of.rateFen) })}
        </Row>
        <Row name={t("help.card")}>
          {of.cardTail === null ? t("help.noCard") : <b className="figure">{of.cardTail}</b>}
        </Row>
      </dl>
      <a className="button" href={hashOf({ page: "complain", projectId: of.projectId })}>
        {t("tell.go")}
        <Icon of="forward" />
      </a>
    </article>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

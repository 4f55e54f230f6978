import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { RECORD_KINDS } from "../../../src/law/record-kinds.ts";
import { whoMustPay } from "../../../src/modules/alerts/payer.contract.ts";
import { whoMustPayInCase } from "../../../src/modules/cases/case-payers.contract.ts";
import { addRecord } from "../../../src/modules/registry/project-record.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { IfMay } from "../../ui/IfMay.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";
import "./WhoMustPay.css";

type Answer = OutputOf<typeof whoMustPay>;
type Employer = Answer["employers"][number];
type Payer = Employer["payers"][number];

/** Of a project, or of the wages that one finding is about; nothing at all where no wages are overdue. */
export function WhoMustPay({ projectId, findingId }: { projectId: number; findingId?: number }) {
  const may = useMay()(whoMustPay);
  const read = useRead(whoMustPay, may ? { projectId, ...(findingId !== undefined && { findingId }) } : undefined);
  if (!may || read.data?.employers.length === 0) return null;
  return <Payers projectId={projectId} read={read} />;
}

/** Of the lines of a case that are still owed. */
export function WhoMustPayInCase({ projectId, caseId }: { projectId: number; caseId: number }) {
  const read = useRead(whoMustPayInCase, { projectId, caseId });
  return <Payers projectId={projectId} read={read} />;
}

function Payers({ projectId, read }: { projectId: number; read: ReturnType<typeof useRead<typeof whoMustPay>> }) {
  const { t } = useTexts();
  return (
    <Panel title={t("payers.title")}>
      <Loaded read={read} rows={4}>
        {({ employers }) => (
          <div className="stack">
            {employers.length === 0 && <p className="quiet">{t("payers.none")}</p>}
            {employers.map((one) => (
              <OfEmployer key={`${one.employer.companyId}:${one.employer.name}`} projectId={projectId} of={one} />
            ))}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function OfEmployer({ projectId, of }: { projectId: number; of: Employer }) {
  const { t, say } = useTexts();
  return (
    <section className="payers" aria-label={of.employer.name}>
      <div className="payer-head">
        <strong>{of.employer.name}</strong>
        <Money fen={of.arrearsFen} strong />
        <span>{t("payers.workers", { count: of.workers })}</span>
        <span>
          {t("payers.since")} <DayText day={of.oldestDueOn} />
        </span>
      </div>
      <ol>
        {of.payers.map((payer) => (
          <li key={`${payer.party.companyId}:${payer.party.name}:${payer.basis}`}>
            <PayerLine payer={payer} />
          </li>
        ))}
      </ol>
      {of.explained.map((says) => (
        <p key={says.en}>{say(says)}</p>
      ))}
      {of.unknown.length > 0 && <Open projectId={projectId} questions={of.unknown} />}
    </section>
  );
}

function PayerLine({ payer }: { payer: Payer }) {
  const { t, say, word } = useTexts();
  const { party, order, role, basis, limitFen, reasons, recourseAgainst } = payer;
  return (
    <>
      <div className="payer-head">
        <span className="payer-order">{t("payers.order", { order })}</span>
        <strong>{party.name}</strong>
        <span className="quiet">{word("payerRole", role)}</span>
        <Mark tone="blue">{word("payerBasis", basis)}</Mark>
        <span>
          {limitFen === null ? (
            <span className="quiet">{t("payers.noLimit")}</span>
          ) : (
            <>
              {t("payers.limit")} <Money fen={limitFen} strong />
            </>
          )}
        </span>
      </div>
      {party.companyId === null && <div className="small quiet">{t("payers.people")}</div>}
      {recourseAgainst.length > 0 && (
        <div className="small">
          {t("payers.recourse", { names: recourseAgainst.map(({ name }) => name).join(" · ") })}
        </div>
      )}
      <details className="payer-why">
        <summary>
          {t("payers.why")}: {reasons.map(({ cited: [first] }) => first?.label).join(" · ")}
        </summary>
        {reasons.flatMap(({ liabilityId, says, cited }) => [
          <p key={liabilityId}>{say(says)}</p>,
          ...cited.map((one) => (
            <figure className="law-quote" key={`${liabilityId} ${one.statute} ${one.article}`}>
              <blockquote lang="zh-CN">{one.quote}</blockquote>
              <figcaption>
                {say(one.title)} {one.article}
              </figcaption>
            </figure>
          )),
        ])}
      </details>
    </>
  );
}

function Open({ projectId, questions }: { projectId: number; questions: Employer["unknown"] }) {
  const { t, say } = useTexts();
  return (
    <div className="payers-open">
      <h3>{t("payers.open")}</h3>
      <ul>
        {questions.map(({ fact, record, ...says }) => (
          <li key={fact}>
            {say(says)}
            {record !== null && (
              <IfMay contract={addRecord}>
                {" "}
                <Link to="/projects/$projectId" params={{ projectId }} hash="chain">
                  {t("payers.record", { kind: say(RECORD_KINDS[record]) })}
                </Link>
              </IfMay>
            )}
          </li>
        ))}
      </ul>
      <p className="small quiet">{t("payers.openHelp")}</p>
    </div>
  );
}

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { monthOf } from "../../../../src/kernel/month.ts";
import { getPayRun, listPayments } from "../../../../src/modules/accounts/account.contract.ts";
import { listFindings } from "../../../../src/modules/alerts/finding.contract.ts";
import { getCase } from "../../../../src/modules/cases/case.contract.ts";
import { printPaySlip } from "../../../../src/modules/papers/wage-papers.contract.ts";
import { getLine } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { hoursText, milliText, moneyText } from "../../../ui/amounts.ts";
import { IfMay } from "../../../ui/IfMay.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { ConfirmationMark, LevelMark, PaymentMark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { PaperButton } from "../../../ui/PaperButtons.tsx";
import { SideSheet } from "../../../ui/SideSheet.tsx";
import { DayText } from "../../../ui/When.tsx";
import { LedgerPostings } from "./LedgerPostings.tsx";
import { linesToPay, RecordOutside } from "./OutsideForms.tsx";
import { OutsideOfLine } from "./OutsidePayments.tsx";
import "./LineThread.css";

type Line = OutputOf<typeof getLine>;

/** One wage from the gate to the bank card: each knot of the thread leads to where it is kept. */
export function LineThread(props: {
  projectId: number;
  lineId: number;
  /** The payment that somebody came for. */
  payment: number | undefined;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { projectId, lineId } = props;
  const read = useRead(getLine, { projectId, lineId });
  const title = read.data === undefined ? t("thread.title") : `${read.data.workerName} · ${read.data.month}`;
  return (
    <SideSheet title={title} width={720} onClose={props.onClose}>
      <Loaded read={read} rows={12}>
        {(line) => (
          <ol className="thread">
            <Knot title={t("thread.days")} mark={t("thread.daysCount", { count: line.days.length })}>
              <Days projectId={projectId} line={line} />
            </Knot>
            <Knot title={t("thread.line")} mark={<Money fen={line.netFen} strong />}>
              <Amounts projectId={projectId} line={line} />
              <PaperButton contract={printPaySlip} input={{ projectId, lineId }} label={t("papers.paySlip")} />
            </Knot>
            <Knot title={t("thread.confirmation")} mark={<ConfirmationMark state={line.confirmation} />}>
              <p>
                {line.answeredOn === null ? t("thread.notAnswered") : <DayText day={line.answeredOn} />}{" "}
                {line.disputeReason}
              </p>
            </Knot>
            <Payments projectId={projectId} line={line} marked={props.payment} />
            <Knot
              title={t("outside.title")}
              mark={line.claimedFen > 0 && t("outside.claimedMark", { amount: moneyText(line.claimedFen) })}
            >
              <OutsideOfLine projectId={projectId} lineId={lineId} sheetId={line.sheetId} />
              {line.postings.length > 0 && <RecordOutside projectId={projectId} lines={linesToPay([line])} />}
            </Knot>
            <Knot
              title={t("thread.ledger")}
              mark={
                <>
                  {t("thread.owed")} <Money fen={line.owedFen} strong />
                </>
              }
            >
              <LedgerPostings postings={line.postings} />
            </Knot>
            <Findings projectId={projectId} lineId={lineId} />
          </ol>
        )}
      </Loaded>
    </SideSheet>
  );
}

function scrolledTo(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: "center" });
}

function Knot(props: { title: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <div className="row between">
        <h3>{props.title}</h3>
        <span>{props.mark}</span>
      </div>
      {props.children}
    </li>
  );
}

function Days({ projectId, line }: { projectId: number; line: Line }) {
  const { t } = useTexts();
  if (line.days.length === 0) return <p className="quiet">{t("thread.noDays")}</p>;
  return (
    <ul className="thread-days">
      {line.days.map(({ day, minutes, byHand }) => (
        <li key={day}>
          <Link
            to="/projects/$projectId/attendance"
            params={{ projectId }}
            search={{ month: monthOf(day), pin: line.pin, day }}
            className={byHand ? "by-hand" : undefined}
          >
            <span>
              <span className="hidden-text">{day.slice(0, 8)}</span>
              {day.slice(8)}
            </span>
            <b>
              {minutes === 0 ? "1×" : hoursText(minutes)}
              <span className="hidden-text"> {t("attendance.hours")}</span>
            </b>
            {byHand && <i>{t("attendance.byHandShort")}</i>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Amounts({ projectId, line }: { projectId: number; line: Line }) {
  const { t } = useTexts();
  return (
    <Pairs
      of={[
        [t("wage.terms"), `${moneyText(line.rateFen)} / ${t(`scheme.${line.payScheme}`)}`],
        [t("wage.quantity"), milliText(line.quantityMilli)],
        [t("wage.implied"), <Money key="implied" fen={line.attendanceFen} />],
        [t("lineParts.overtime"), <Money key="overtime" fen={line.overtimeFen} />],
        [t("lineParts.allowance"), <Money key="allowance" fen={line.allowanceFen} />],
        [t("wage.gross"), <Money key="gross" fen={line.grossFen} />],
        [t("wage.deduction"), <Money key="deduction" fen={line.deductionFen} />],
        [t("lineParts.advance"), <Money key="advance" fen={line.advanceFen} />],
        [t("wage.difference"), line.differenceReason ?? "—"],
        [t("wage.nominalDueOn"), <DayText key="nominal" day={line.nominalDueOn} />],
        [t("wage.dueOn"), <DayText key="due" day={line.dueOn} />],
        [
          t("sheet.one"),
          <Link key="sheet" to="/projects/$projectId/wages" params={{ projectId }} search={{ sheet: line.sheetId }}>
            {line.month}
          </Link>,
        ],
      ]}
    />
  );
}

function Payments({ projectId, line, marked }: { projectId: number; line: Line; marked: number | undefined }) {
  const { t } = useTexts();
  const read = useRead(listPayments, { projectId, lineId: line.lineId });
  return (
    <Knot title={t("thread.payments")} mark={<PaymentMark state={line.payment} />}>
      <Loaded read={read} rows={2}>
        {({ payments }) =>
          payments.length === 0 ? (
            <p className="quiet">{t("thread.noPayments")}</p>
          ) : (
            <ul className="thread-list">
              {payments.map((payment) => (
                <li
                  key={payment.paymentId}
                  className={payment.paymentId === marked ? "marked" : undefined}
                  aria-current={payment.paymentId === marked ? "true" : undefined}
                  ref={payment.paymentId === marked ? scrolledTo : undefined}
                >
                  <div className="row between">
                    <span>
                      <PaymentMark state={payment.state} />{" "}
                      <IfMay contract={getPayRun} plain={`${t("thread.payRun")} ${payment.runId}`}>
                        <Link to="/projects/$projectId/account" params={{ projectId }} search={{ run: payment.runId }}>
                          {t("thread.payRun")} {payment.runId}
                        </Link>
                      </IfMay>
                    </span>
                    <Money fen={payment.amountFen} />
                  </div>
                  <div className="small quiet">
                    {t("people.card")} …{payment.cardTail} · <span className="mono">{payment.endToEndId}</span>
                    {payment.settledOn !== null && ` · ${t("payRun.settledOn")} ${payment.settledOn}`}
                    {payment.endedOn !== null && ` · ${t("payRun.endedOn")} ${payment.endedOn}`}
                  </div>
                  {payment.reasonCode !== null && (
                    <div className="small">
                      {payment.reasonCode} {payment.reasonText}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Knot>
  );
}

/** Findings about this line, open and closed, and the case that grew from them. */
function Findings({ projectId, lineId }: { projectId: number; lineId: number }) {
  const { t, say } = useTexts();
  const open = useRead(listFindings, { projectId, lineId, open: true });
  const closed = useRead(listFindings, { projectId, lineId, open: false });
  const found = [...(open.data?.findings ?? []), ...(closed.data?.findings ?? [])];
  const cases = [...new Set(found.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
  return (
    <>
      <Knot title={t("thread.findings")}>
        {found.length === 0 && <p className="quiet">{t("thread.noFindings")}</p>}
        <ul className="thread-list">
          {found.map((finding) => (
            <li key={finding.findingId}>
              <div className="row between">
                <span>
                  <LevelMark level={finding.level} verdict={finding.verdict} />{" "}
                  <Link
                    to="/projects/$projectId/findings"
                    params={{ projectId }}
                    search={{ finding: finding.findingId }}
                  >
                    {say(finding.title)}
                  </Link>
                </span>
                <Money fen={finding.amountFen} />
              </div>
              <div className="small quiet">
                {t("finding.since")} <DayText day={finding.since} />
                {finding.closedOn !== null && (
                  <>
                    {" · "}
                    {t("finding.closedOn")} <DayText day={finding.closedOn} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Knot>
      <Knot title={t("thread.case")}>
        {cases.length === 0 && <p className="quiet">{t("thread.noCase")}</p>}
        {cases.map((caseId) => (
          <p key={caseId}>
            <IfMay contract={getCase} plain={t("finding.hasCase")}>
              <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
                {t("thread.openCase", { id: caseId })}
              </Link>
            </IfMay>
          </p>
        ))}
      </Knot>
    </>
  );
}

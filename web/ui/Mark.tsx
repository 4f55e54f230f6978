import type { ReactNode } from "react";
import type { Level, Verdict } from "../../src/kernel/fields.ts";
import { useTexts } from "../i18n/texts.ts";
import "./Mark.css";

export type Tone = Level | "green" | "grey" | "unknown";

/** A short word on a tinted ground. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`mark ${tone}`}>{children}</span>;
}

export function LevelMark({ level, verdict }: { level: Level; verdict?: "breached" | "unknown" }) {
  const { t } = useTexts();
  return (
    <span className="nowrap">
      <Mark tone={level}>{t(`level.${level}`)}</Mark>
      {verdict === "unknown" && (
        <>
          {" "}
          <Mark tone="unknown">{t("verdict.unknown")}</Mark>
        </>
      )}
    </span>
  );
}

export function ArrearsMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTexts();
  return <Mark tone={toneOf(verdict, "red")}>{t(`arrears.${verdict}`)}</Mark>;
}

export function AttendanceMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTexts();
  return <Mark tone={toneOf(verdict, "orange")}>{t(`reporting.${verdict}`)}</Mark>;
}

function toneOf(verdict: Verdict, breached: Tone): Tone {
  return verdict === "met" ? "green" : verdict === "breached" ? breached : "unknown";
}

const CONFIRMATION_TONES = { pending: "grey", confirmed: "green", disputed: "orange" } as const;

export function ConfirmationMark({ state }: { state: keyof typeof CONFIRMATION_TONES }) {
  const { t } = useTexts();
  return <Mark tone={CONFIRMATION_TONES[state]}>{t(`confirmation.${state}`)}</Mark>;
}

const PAYMENT_TONES = {
  owed: "orange",
  "in-payment": "blue",
  paid: "green",
  pending: "blue",
  settled: "green",
  rejected: "red",
  returned: "red",
} as const;

export function PaymentMark({ state }: { state: keyof typeof PAYMENT_TONES }) {
  const { t } = useTexts();
  return <Mark tone={PAYMENT_TONES[state]}>{t(`payment.${state}`)}</Mark>;
}

const SHEET_TONES = { drafted: "grey", submitted: "blue", approved: "green", dropped: "grey" } as const;

export function SheetMark({ state }: { state: keyof typeof SHEET_TONES }) {
  const { t } = useTexts();
  return <Mark tone={SHEET_TONES[state]}>{t(`sheet.${state}`)}</Mark>;
}

const CASE_TONES = {
  received: "blue",
  rejected: "grey",
  filed: "blue",
  investigating: "blue",
  ordered: "orange",
  noticed: "orange",
  decided: "orange",
  enforcing: "red",
  enforced: "yellow",
  cleared: "green",
  withdrawn: "grey",
} as const;

export function CaseMark({ state }: { state: keyof typeof CASE_TONES }) {
  const { t } = useTexts();
  return <Mark tone={CASE_TONES[state]}>{t(`caseState.${state}`)}</Mark>;
}

const CLOCK_TONES = {
  running: "blue",
  "due-soon": "yellow",
  overdue: "red",
  over: "grey",
  met: "green",
  missed: "orange",
} as const;

export function ClockMark({ state }: { state: keyof typeof CLOCK_TONES }) {
  const { t } = useTexts();
  return <Mark tone={CLOCK_TONES[state]}>{t(`clock.${state}`)}</Mark>;
}

/** How a value of the law was verified: primary text, secondary text, from memory, or this product's own choice. */
export function SourceMark({ mark }: { mark: string }) {
  const { t } = useTexts();
  if (mark === "P") return <Mark tone="green">{t("sourceMark.P")}</Mark>;
  if (mark === "S") return <Mark tone="yellow">{t("sourceMark.S")}</Mark>;
  if (mark === "M") return <Mark tone="orange">{t("sourceMark.M")}</Mark>;
  return <Mark tone="grey">{t("sourceMark.own")}</Mark>;
}

import { Form } from "antd";
import { useState } from "react";
import { findRegion, REGIONS } from "../../../src/codes/regions.ts";
import type { Day } from "../../../src/kernel/day.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import { listRules } from "../../../src/modules/alerts/finding.contract.ts";
import { recordMeasure } from "../../../src/modules/firms/measure.contract.ts";
import {
  GROUNDS,
  type Ground,
  MEASURE_KINDS,
  type MeasureKind,
  NUMBERED,
  type Office,
  OPENINGS,
} from "../../../src/modules/firms/measure-kinds.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, ChoicesField, DayField, TextField } from "../../ui/Fields.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import type { Firm } from "./StandingMark.tsx";
import { useOffice } from "./use-office.ts";

interface Values {
  readonly kind: MeasureKind;
  readonly ground: Ground;
  readonly office: Office;
  readonly authority: string;
  readonly area?: string;
  readonly reason: string;
  readonly article?: string;
  readonly documentNumber?: string;
  readonly decidedOn: Day;
  readonly fromDay?: Day;
  readonly toDay?: Day;
  readonly interviewOn?: Day;
  readonly basis?: readonly string[];
}

/** The measures, grounds and facts that the table allows to who decides; the server looks at them again. */
export function RecordMeasure({ of: firm }: { of: Firm }) {
  const { t } = useTexts();
  const today = useToday();
  const own = useOffice();
  const [file, setFile] = useState<FileValue>();
  return (
    <ActionForm<typeof recordMeasure, Values>
      contract={recordMeasure}
      label={t("measure.record")}
      primary
      initial={{ kind: "notice", office: own.office, authority: own.authority, decidedOn: today }}
      toInput={({ basis = [], kind, ground, office, authority, reason, decidedOn, interviewOn, ...more }) => ({
        ...{ companyCode: firm.companyCode, kind, ground, office, authority, reason, decidedOn },
        ...{ regionCode: own.regionCode },
        ...Object.fromEntries(Object.entries(more).filter(([, value]) => value)),
        ...(kind === "interview" && interviewOn ? { interviewOn } : {}),
        basis: basis.map(factOf),
        files: file === undefined ? [] : [file],
      })}
    >
      <Asked of={firm} />
      <FileChoice label={t("measure.file")} accept=".pdf,image/*" chosen={file} onChoose={setFile} />
    </ActionForm>
  );
}

/** `case:17:4`: kind, number, project. */
function factOf(text: string) {
  const [kind = "", factId, projectId] = text.split(":");
  return {
    kind: kind as "finding" | "case" | "listing" | "measure",
    factId: Number(factId),
    ...(projectId === undefined ? {} : { projectId: Number(projectId) }),
  };
}

function Asked({ of: firm }: { of: Firm }) {
  const { t, say } = useTexts();
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch("kind", form) ?? "notice";
  const ground = Form.useWatch("ground", form);
  const { regionCode } = useOffice();
  const openings = OPENINGS[kind];
  const opening = ground === undefined ? undefined : openings[ground];
  const mine = (offices: readonly Office[]) => offices.some((one) => firm.mayDecide.includes(one));
  const offices = (opening?.by ?? firm.mayDecide).filter((one) => firm.mayDecide.includes(one));
  const kinds = MEASURE_KINDS.filter((one) => Object.values(OPENINGS[one]).some(({ by }) => mine(by)));
  const grounds = GROUNDS.filter((one) => mine(openings[one]?.by ?? []));
  const areas = REGIONS.filter(({ code }) => code.startsWith(regionCode.replace(/(00)+$/, "")));
  return (
    <>
      <ChoiceField
        name="kind"
        label={t("measure.kind")}
        choices={kinds.map((one) => ({ value: one, label: t(`measureKind.${one}`) }))}
      />
      <ChoiceField
        name="ground"
        label={t("measure.ground")}
        choices={grounds.map((one) => ({ value: one, label: t(`measureGround.${one}`) }))}
      />
      <ChoicesField
        name="basis"
        label={t("measure.basis")}
        help={t("measure.basisHelp")}
        choices={useFacts(firm)}
        optional={opening === undefined || opening.needs.length === 0}
      />
      <ChoiceField
        name="office"
        label={t("measure.office")}
        choices={offices.map((one) => ({ value: one, label: t(`measureOffice.${one}`) }))}
      />
      <TextField name="authority" label={t("measure.authority")} max={120} />
      <TextField name="reason" label={t("measure.reason")} rows={3} max={2000} />
      <TextField
        name="article"
        label={t("measure.article")}
        max={200}
        optional={opening?.article !== true}
        help={t("measure.articleHelp")}
      />
      <TextField
        name="documentNumber"
        label={t("measure.documentNumber")}
        max={80}
        optional={!NUMBERED.includes(kind)}
      />
      <DayField name="decidedOn" label={t("measure.decidedOn")} />
      {kind === "interview" ? (
        <DayField name="interviewOn" label={t("measure.interviewOn")} />
      ) : (
        <>
          <DayField name="fromDay" label={t("measure.from")} optional />
          <DayField name="toDay" label={t("measure.to")} help={t("measure.toHelp")} optional />
        </>
      )}
      <ChoiceField
        name="area"
        label={t("measure.area")}
        help={t("measure.areaHelp")}
        choices={areas.map(({ code }) => ({ value: code, label: say(findRegion(code) ?? { zh: code, en: code }) }))}
        optional
      />
    </>
  );
}

/** What is on this page: breaches, cases, listings in force, measures that were not withdrawn. */
function useFacts(firm: Firm) {
  const { t, say } = useTexts();
  const rules = new Map((useRead(listRules, {}).data?.rules ?? []).map((one) => [one.ruleId, one]));
  const named = (ruleId: string) => {
    const rule = rules.get(ruleId);
    return rule === undefined ? ruleId : say(rule.says);
  };
  return [
    ...firm.findings
      .filter((one) => one.verdict === "breached")
      .map((one) => ({
        value: `finding:${one.findingId}:${one.projectId}`,
        label: `${t("basisKind.finding")} ${one.since} ${named(one.ruleId)} · ${one.projectName}`,
      })),
    ...firm.cases.map((one) => ({
      value: `case:${one.caseId}:${one.projectId}`,
      label: `${t("basisKind.case")} ${one.caseNumber}`,
    })),
    ...firm.listings
      .filter((one) => one.current)
      .map((one) => ({ value: `listing:${one.listingId}`, label: `${t("basisKind.listing")} ${one.decisionNumber}` })),
    ...firm.measures
      .filter((one) => one.state !== "withdrawn")
      .map((one) => ({
        value: `measure:${one.measureId}`,
        label: `${t("basisKind.measure")} ${one.measureNumber} ${t(`measureKind.${one.kind}`)}`,
      })),
  ];
}

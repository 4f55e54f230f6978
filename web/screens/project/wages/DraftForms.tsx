import { Alert, Form, Input } from "antd";
import { parseYuan } from "../../../../src/kernel/money.ts";
import { addMonth, monthOf } from "../../../../src/kernel/month.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { draftAdvance, draftSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useSession, useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, TextField } from "../../../ui/Fields.tsx";

/** This month and the eleven before it. */
export function useMonthChoices() {
  const today = useToday();
  if (today === undefined) return [];
  return Array.from({ length: 12 }, (_, back) => addMonth(monthOf(today), -back)).map((month) => ({
    value: month,
    label: month,
  }));
}

/** A subcontractor drafts for its own people only; the payroll officer for every employer of the project. */
function useCompanyChoices(projectId: number) {
  const project = useRead(getProject, { projectId }).data;
  const user = useSession()?.user;
  const companies = [project?.contractor, ...(project?.subcontractors ?? [])];
  return companies
    .flatMap((one) => (one === undefined ? [] : [{ value: one.companyId, label: one.name }]))
    .filter(({ value }) => user?.role !== "subcontractor" || value === user.companyId);
}

/** Where there is one company, it is chosen already. */
function only([first, ...others]: readonly { value: number }[]) {
  return first !== undefined && others.length === 0 ? { companyId: first.value } : {};
}

interface DraftValues {
  readonly companyId: number;
  readonly month: string;
  readonly kind: "month" | "leaver";
}

export function DraftSheet({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const months = useMonthChoices();
  const companies = useCompanyChoices(projectId);
  return (
    <ActionForm<typeof draftSheet, DraftValues>
      contract={draftSheet}
      label={t("sheet.draft")}
      size="small"
      primary
      initial={{ ...only(companies), month: months[1]?.value ?? "", kind: "month" }}
      toInput={(values) => ({ projectId, ...values })}
      done={({ lines, withoutTerms }) =>
        withoutTerms.length === 0 ? undefined : (
          <div className="stack">
            <Alert type="warning" showIcon title={t("sheet.withoutTerms", { lines, count: withoutTerms.length })} />
            <ul>
              {withoutTerms.map(({ pin, name }) => (
                <li key={pin}>
                  PIN {pin} {name}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    >
      <p className="quiet">{t("sheet.draftHelp")}</p>
      <ChoiceField name="companyId" label={t("word.company")} choices={companies} />
      <ChoiceField name="month" label={t("sheet.month")} choices={months} />
      <ChoiceField
        name="kind"
        label={t("drafting.kind")}
        help={t("drafting.leaverHelp")}
        choices={(["month", "leaver"] as const).map((kind) => ({ value: kind, label: t(`sheetKind.${kind}`) }))}
      />
    </ActionForm>
  );
}

interface AdvanceValues {
  readonly companyId: number;
  readonly month: string;
  readonly payOn: string;
  readonly note?: string;
  readonly advances: string;
}

export function DraftAdvance({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const today = useToday();
  const months = useMonthChoices();
  const companies = useCompanyChoices(projectId);
  const readable = {
    required: true,
    validator: async (_rule: unknown, value: unknown) => {
      if ((advancesIn(String(value ?? "")) ?? []).length === 0) throw new Error(t("drafting.advancesWrong"));
    },
  };
  return (
    <ActionForm<typeof draftAdvance, AdvanceValues>
      contract={draftAdvance}
      label={t("drafting.advance")}
      size="small"
      initial={{ ...only(companies), month: months[0]?.value ?? "", payOn: today ?? "" }}
      toInput={({ advances, note, ...values }) => ({
        projectId,
        ...values,
        note: note === undefined || note === "" ? undefined : note,
        advances: advancesIn(advances) ?? [],
      })}
    >
      <p className="quiet">{t("drafting.advanceHelp")}</p>
      <ChoiceField name="companyId" label={t("word.company")} choices={companies} />
      <ChoiceField name="month" label={t("sheet.month")} choices={months} />
      <DayField name="payOn" label={t("drafting.payOn")} />
      <Form.Item name="advances" label={t("drafting.advances")} rules={[readable]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} />
      </Form.Item>
      <TextField name="note" label={t("drafting.note")} max={120} optional />
    </ActionForm>
  );
}

/** `12 800`, a line a worker. Undefined: a line that is not a number and yuan. */
function advancesIn(text: string) {
  const advances = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const [, pin, yuan = ""] = /^(\d{1,9})[\s,，:：]+(\S+)$/.exec(line) ?? [];
    const amountFen = parseYuan(yuan);
    if (pin === undefined || amountFen === undefined) return undefined;
    advances.push({ pin: Number(pin), amountFen });
  }
  return advances;
}

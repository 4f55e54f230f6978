import { Form, Select } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { printCodeSlips } from "../../../../src/modules/papers/wage-papers.contract.ts";
import { issueCodes } from "../../../../src/modules/wages/answer.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { saveFile } from "../../../ui/files.ts";

type Sheet = OutputOf<typeof getSheet>;

/** Codes and the slips that carry them, in one step: nobody can print a code later. */
export function PrintCodeSlips({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const { projectId, sheetId } = sheet;
  const pending = sheet.wageLines.filter(({ confirmation }) => confirmation === "pending");
  if (pending.length === 0) return null;
  return (
    <ActionForm<typeof printCodeSlips, { readonly lineIds?: readonly number[] }>
      contract={printCodeSlips}
      label={t("paper.slips")}
      size="small"
      toInput={({ lineIds = [] }) => ({
        projectId,
        sheetId,
        ...(lineIds.length > 0 && { lineIds: [...lineIds] }),
        address: `${window.location.origin}/my`,
      })}
      done={(file) => {
        saveFile(file);
        return null;
      }}
    >
      <p>{t("paper.slipsWhat")}</p>
      <Form.Item name="lineIds" label={t("paper.slipsFor")} extra={t("paper.slipsAll", { count: pending.length })}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={pending.map((line) => ({ value: line.lineId, label: `${line.pin} ${line.workerName}` }))}
        />
      </Form.Item>
    </ActionForm>
  );
}

/** Codes to read from the screen. */
export function IssueCodes({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const { projectId, sheetId } = sheet;
  return (
    <ActionForm<typeof issueCodes, object>
      contract={issueCodes}
      label={t("paper.codes")}
      size="small"
      toInput={() => ({ projectId, sheetId })}
      done={({ codes, expiresAt }) => (
        <div className="stack">
          <p>{t("paper.codesUntil", { at: expiresAt.slice(0, 10) })}</p>
          <ul>
            {codes.map(({ lineId, pin, workerName, code }) => (
              <li key={lineId}>
                {pin} {workerName} <b className="number">{code}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
    >
      <p>{t("paper.codesWhat")}</p>
    </ActionForm>
  );
}

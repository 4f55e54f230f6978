import { Checkbox, Form, Select } from "antd";
import { useEffect } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { getPrint } from "../../../../src/modules/wages/sheet-print.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ConfirmationMark } from "../../../ui/Mark.tsx";

type Sheet = OutputOf<typeof getSheet>;
type Line = Sheet["wageLines"][number];

/**
 * Who signed on a page, as the form's `lineIds`. Where the print is known, exactly the page's lines that wait for an
 * answer are marked, and one unmarks who did not sign; who disputed is marked by hand. Without a print, everybody is.
 */
export function SignersField(props: {
  sheet: Sheet;
  printNo: number | null;
  pageNo: number | undefined;
  required?: boolean;
}) {
  const { sheet, printNo, pageNo } = props;
  const { t } = useTexts();
  const form = Form.useFormInstance();
  const { projectId, sheetId } = sheet;
  const read = useRead(getPrint, printNo === null ? undefined : { projectId, sheetId, printNo });
  const print = printNo === null ? undefined : read.data;
  const on = new Map(print?.lines.filter((one) => one.pageNo === pageNo).map((one) => [one.lineId, one]));
  const lines = sheet.wageLines.filter(({ lineId }) => on.has(lineId));
  const isAmended = ({ lineId }: Line) => on.get(lineId)?.amended === true;
  const open = lines.filter((line) => line.confirmation !== "confirmed" && !isAmended(line));
  const marked = open.filter(({ confirmation }) => confirmation === "pending").map(({ lineId }) => lineId);
  const markedText = marked.join(",");
  useEffect(() => {
    form.setFieldValue("lineIds", markedText === "" ? [] : markedText.split(",").map(Number));
  }, [form, markedText]);
  const rules = props.required === true ? [{ required: true, message: t("form.required") }] : [];
  if (printNo === null) {
    const byHand = sheet.wageLines.filter(({ confirmation }) => confirmation !== "confirmed");
    return (
      <Form.Item name="lineIds" label={t("paper.lines")} rules={rules} extra={t("paper.byHand")}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          options={byHand.map((line) => ({ value: line.lineId, label: lineName(line) }))}
        />
      </Form.Item>
    );
  }
  const amended = lines.filter(isAmended);
  const confirmed = lines.filter((line) => line.confirmation === "confirmed" && !isAmended(line));
  return (
    <Form.Item
      name="lineIds"
      label={t("paper.lines")}
      rules={rules}
      extra={
        <>
          {open.length > 0 && <div>{t("paper.unmark")}</div>}
          {print !== undefined && lines.length === 0 && <div>{t("paper.noLines")}</div>}
          {confirmed.length > 0 && <div>{t("paper.confirmedBefore", { names: names(confirmed) })}</div>}
          {amended.length > 0 && <div>{t("paper.amended", { names: names(amended) })}</div>}
        </>
      }
    >
      <Checkbox.Group style={{ flexDirection: "column" }}>
        {open.map((line) => (
          <Checkbox key={line.lineId} value={line.lineId}>
            {lineName(line)} {line.confirmation === "disputed" && <ConfirmationMark state="disputed" />}
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Form.Item>
  );
}

function lineName({ pin, workerName }: Line): string {
  return `${pin} ${workerName}`;
}

function names(lines: readonly Line[]): string {
  return lines.map(lineName).join(", ");
}

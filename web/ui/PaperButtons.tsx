import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { Operation } from "../../src/kernel/contract.ts";
import type { fileField } from "../../src/kernel/fields.ts";
import { listTemplates } from "../../src/modules/papers/template.contract.ts";
import { call, type RawInputOf } from "../app/api.ts";
import { useRead } from "../app/queries.ts";
import { useMay } from "../app/session.tsx";
import { useTexts } from "../i18n/texts.ts";
import { FailureNotice } from "./FailureNotice.tsx";
import { saveFile } from "./files.ts";
import { Mark } from "./Mark.tsx";

type PaperOperation = Operation<string, Operation["input"], typeof fileField>;

interface PaperButtonProps<Op extends PaperOperation> {
  readonly contract: Op;
  readonly input: RawInputOf<Op>;
  readonly label: string;
}

/** Prints a paper and hands it to the browser; not shown to those who may not. A refusal is said where one clicked. */
export function PaperButton<Op extends PaperOperation>({ contract, input, label }: PaperButtonProps<Op>) {
  const { t } = useTexts();
  const may = useMay();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const [printing, setPrinting] = useState(false);
  if (!may(contract)) return null;
  async function print() {
    setPrinting(true);
    try {
      saveFile(await call(contract, input));
      // Some prints are kept: a list of them shows the new one.
      if (contract.kind === "write") await client.invalidateQueries();
    } catch (error) {
      if (error instanceof Error) modal.info({ title: label, content: <FailureNotice error={error} />, icon: null });
    } finally {
      setPrinting(false);
    }
  }
  return (
    <Button size="small" loading={printing} onClick={print}>
      {printing ? t("papers.preparing") : label}
    </Button>
  );
}

/** Says which of these papers nobody has read the Tibetan of. Nothing once all are cleared. */
export function UnreadTibetan({ templates }: { templates: readonly string[] }) {
  const { t, say } = useTexts();
  const read = useRead(listTemplates, {});
  const unread = (read.data?.templates ?? []).filter((one) => templates.includes(one.template) && !one.reviewed);
  if (unread.length === 0) return null;
  return (
    <p className="small">
      <Mark tone="orange">{t("papers.needsReview")}</Mark>{" "}
      {t("papers.unread", { papers: unread.map(({ says }) => say(says)).join(", ") })}
    </p>
  );
}

import { Alert, Button, Drawer, Select } from "antd";
import { useState } from "react";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import { importBankFile } from "../../../../src/modules/accounts/account.contract.ts";
import { listBankLayouts } from "../../../../src/modules/accounts/bank-layout.contract.ts";
import { useRead, useWrite } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import { FileChoice } from "../../../ui/FileChoice.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";

export function BankFileImport({ projectId }: { projectId: number }) {
  const { t, say } = useTexts();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<FileValue>();
  const [layout, setLayout] = useState<string>();
  const known = useRead(listBankLayouts, open && may(listBankLayouts) ? {} : undefined).data?.layouts ?? [];
  const layouts = new Map(
    known.filter((one) => one.layout.purpose !== "payment").map((one) => [one.layout.code, say(one.layout.name)]),
  );
  const write = useWrite(importBankFile);
  if (!may(importBankFile)) return null;
  function choose(chosen: FileValue | undefined) {
    setFile(chosen);
    write.reset();
    if (chosen === undefined) return;
    write.mutate({ projectId, file: chosen, ...(layout === undefined ? {} : { layout }) });
  }
  function close() {
    setOpen(false);
    choose(undefined);
  }
  const result = write.data;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("bank.import")}
      </Button>
      <Drawer
        title={t("bank.import")}
        aria-label={t("bank.import")}
        open={open}
        onClose={close}
        size="min(520px, 100vw)"
        destroyOnHidden
      >
        <div className="stack">
          <p className="quiet">{t("bank.importHelp")}</p>
          <div>
            <div className="quiet small">{t("bank.layout")}</div>
            <Select
              value={layout ?? ""}
              onChange={(value: string) => setLayout(value === "" ? undefined : value)}
              options={[
                { value: "", label: t("bank.recognised") },
                ...[...layouts].map(([value, label]) => ({ value, label })),
              ]}
              aria-label={t("bank.layout")}
              style={{ width: "100%" }}
            />
          </div>
          <FileChoice
            accept=".xml,.csv,.txt,.xlsx"
            label={t("bank.choose")}
            chosen={file}
            onChoose={choose}
            disabled={write.isPending}
          />
          {write.isPending && <p role="status">{t("word.loading")}</p>}
          {write.error !== null && <FailureNotice error={write.error} />}
          {result !== undefined && (
            <>
              <Alert
                type={result.alreadyImported ? "info" : "success"}
                role="status"
                showIcon
                title={result.alreadyImported ? t("bank.already") : t("bank.imported")}
              />
              <Pairs
                of={[
                  [t("bank.message"), `${result.kind} ${result.messageId}`],
                  [t("payment.settled"), result.settled],
                  [t("payment.rejected"), result.rejected],
                  [t("payment.returned"), result.returned],
                  [t("entry.transfer"), result.transfers],
                  [t("entry.top-up"), result.topUps],
                  [t("bank.charges"), result.charges],
                  [t("bank.queued"), result.queued],
                ]}
              />
            </>
          )}
        </div>
      </Drawer>
    </>
  );
}

import { Alert, Button, Drawer } from "antd";
import { useState } from "react";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import { importBankFile } from "../../../../src/modules/accounts/account.contract.ts";
import { useWrite } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import { FileChoice } from "../../../ui/FileChoice.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";

export function BankFileImport({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<FileValue>();
  const write = useWrite(importBankFile);
  if (!may(importBankFile)) return null;
  function choose(chosen: FileValue | undefined) {
    setFile(chosen);
    write.reset();
    if (chosen !== undefined) write.mutate({ projectId, file: chosen });
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
          <FileChoice
            accept=".xml"
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

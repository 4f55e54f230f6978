import { useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { complain } from "../../../src/modules/complaints/tell.contract.ts";
import { actionKey } from "../../app/api.ts";
import { useRead } from "../reads.ts";
import { COMPLAIN, MY_WAGES } from "../server.ts";
import { PageHead } from "../ui/PageHead.tsx";
import { useWrite } from "../writes.ts";
import { toldOf } from "./draft.ts";
import { Receipt } from "./Receipt.tsx";
import { TellForm } from "./TellForm.tsx";
import { useTellTexts } from "./texts.ts";

/** A worker complains about a site of theirs: who and where are known. */
export function ComplainPage({ projectId }: { projectId: number }) {
  const { t, language } = useTellTexts();
  const read = useRead(MY_WAGES, {});
  const write = useWrite(COMPLAIN);
  const [submissionKey] = useState(actionKey);
  const [receipt, setReceipt] = useState<OutputOf<typeof complain>>();
  const site = read.state === "ready" ? read.data.engagements.find((one) => one.projectId === projectId) : undefined;
  return (
    <>
      <PageHead
        title={t("tell.title")}
        back={{ page: "help" }}
        {...(site === undefined ? {} : { about: t("tell.site", { name: site.projectName }) })}
      />
      {receipt === undefined ? (
        <TellForm
          place={false}
          person={false}
          sending={write.sending}
          error={write.error}
          onSend={async (draft, files) => {
            const what = { ...toldOf(draft), language, files: [...files] };
            setReceipt(await write.send({ submissionKey, projectId, ...what }));
          }}
        />
      ) : (
        <Receipt of={receipt} href="#/complaints" />
      )}
    </>
  );
}

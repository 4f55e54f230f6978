import { useEffect, useState } from "react";
import { useLanguage } from "../language.ts";
import { OutsideCard } from "../payments/OutsideCard.tsx";
import { useRead } from "../reads.ts";
import { ANSWER_BY_RECEIPT_CODE, OPEN_RECEIPT_CODE } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { Frame } from "../ui/Frame.tsx";
import { Icon } from "../ui/Icon.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { useWrite } from "../writes.ts";
import { CODE, EnterCode } from "./CodePage.tsx";

/** What a worker without an account sees who holds a code for a payment past the account: did the money arrive? */
export function ReceiptCodePage({ code }: { code: string }) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${t("outside.list")} · 清薪`;
  });
  return <Frame>{CODE.test(code) ? <OpenedCode code={code} /> : <EnterCode given={code} page="receipt" />}</Frame>;
}

function OpenedCode({ code }: { code: string }) {
  const { t } = useLanguage();
  const read = useRead(OPEN_RECEIPT_CODE, { code });
  const write = useWrite(ANSWER_BY_RECEIPT_CODE);
  const [received, setReceived] = useState<boolean>();
  if (received !== undefined) {
    return (
      <section className="card">
        <p className={`notice ${received ? "good" : "bad"}`} role="status">
          <Icon of={received ? "right" : "wrong"} />
          {t(received ? "outside.acknowledged" : "outside.contested")}
        </p>
        <p className="small">{t("code.usedUp")}</p>
      </section>
    );
  }
  if (read.state === "waiting") return <Waiting />;
  if (read.state === "failed") {
    return (
      <>
        <Failure error={read.error} again={read.again} />
        <EnterCode given={code} page="receipt" />
      </>
    );
  }
  return (
    <>
      <PageHead title={read.data.workerName} about={t("outside.list")} />
      <OutsideCard
        of={read.data}
        sending={write.sending}
        error={write.error}
        calm={write.calm}
        send={async (answer) => {
          if ((await write.send({ code, ...answer })) === undefined) return false;
          setReceived(answer.received);
          return true;
        }}
      />
    </>
  );
}

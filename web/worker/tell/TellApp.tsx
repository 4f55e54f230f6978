import { type FormEvent, useEffect, useId, useState, useSyncExternalStore } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { tell } from "../../../src/modules/complaints/tell.contract.ts";
import { actionKey } from "../../app/api.ts";
import { useRead } from "../reads.ts";
import { FOLLOW_COMPLAINT, SAY_BY_RECEIPT, TELL, TELL_BOARD } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { Frame } from "../ui/Frame.tsx";
import { Icon } from "../ui/Icon.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { useWrite } from "../writes.ts";
import { ComplaintSeen } from "./ComplaintSeen.tsx";
import { toldOf, whoOf } from "./draft.ts";
import { Receipt } from "./Receipt.tsx";
import { TellForm } from "./TellForm.tsx";
import { useTellTexts } from "./texts.ts";

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The public page: `#/p/…` is a notice board's code, `#/r/…` a receipt. Nobody signs in here. */
export function TellApp() {
  const { t } = useTellTexts();
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const [page, rest = ""] = hash.replace(/^#?\/?/, "").split("/");
  const code = decodeURIComponent(rest);
  useEffect(() => {
    document.title = `${t("tell.title")} · 清薪`;
  });
  return (
    <Frame>
      {page === "r" && <Follow key={code} code={code.toUpperCase()} />}
      {page === "p" && <FromBoard key={code} board={code} />}
      {page !== "r" && page !== "p" && <Tell />}
    </Frame>
  );
}

function FromBoard({ board }: { board: string }) {
  const { t } = useTellTexts();
  const read = useRead(TELL_BOARD, { board });
  if (read.state === "waiting") return <Waiting />;
  if (read.state === "failed") {
    return (
      <>
        <Failure error={read.error} again={read.again} />
        <a className="button" href="#/">
          {t("tell.new")}
        </a>
      </>
    );
  }
  return <Tell board={board} site={read.data} />;
}

interface Site {
  readonly projectName: string;
  readonly contractorName: string;
}

function Tell({ board, site }: { board?: string; site?: Site }) {
  const { t, language } = useTellTexts();
  const write = useWrite(TELL);
  const [submissionKey] = useState(actionKey);
  const [receipt, setReceipt] = useState<OutputOf<typeof tell>>();
  if (receipt !== undefined) return <Receipt of={receipt} href={`#/r/${receipt.receiptCode}`} />;
  return (
    <>
      <PageHead title={t("tell.title")} about={t("tell.about")} />
      {site !== undefined && (
        <section className="card">
          <p className="strong" lang="zh-CN">
            {t("tell.site", { name: site.projectName })}
          </p>
          <p className="small" lang="zh-CN">
            {t("tell.of", { name: site.contractorName })}
          </p>
        </section>
      )}
      <a className="notice link calm" href="#/r/">
        <Icon of="eye" />
        <span>{t("tell.follow")}</span>
        <Icon of="forward" />
      </a>
      <TellForm
        place={board === undefined}
        person
        sending={write.sending}
        error={write.error}
        onSend={async (draft, files) => {
          const where = board === undefined ? { regionCode: draft.region } : { board };
          const what = { ...toldOf(draft), who: whoOf(draft), language, files: [...files] };
          setReceipt(await write.send({ submissionKey, ...where, ...what }));
        }}
      />
    </>
  );
}

function Follow({ code }: { code: string }) {
  return /^[2-9A-Z]{10}$/.test(code) ? <Followed code={code} /> : <EnterReceipt given={code} />;
}

function Followed({ code }: { code: string }) {
  const { t } = useTellTexts();
  const read = useRead(FOLLOW_COMPLAINT, { code });
  const write = useWrite(SAY_BY_RECEIPT);
  if (read.state === "waiting") return <Waiting />;
  if (read.state === "failed") {
    return (
      <>
        <Failure error={read.error} again={read.again} />
        <EnterReceipt given={code} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t("tell.open")} />
      <ComplaintSeen
        of={read.data}
        sending={write.sending}
        error={write.error}
        calm={write.calm}
        say={async (words) => (await write.send({ code, withdraw: false, ...words })) !== undefined}
      />
    </>
  );
}

function EnterReceipt({ given }: { given: string }) {
  const { t } = useTellTexts();
  const field = useId();
  const [code, setCode] = useState(given);
  function open(event: FormEvent) {
    event.preventDefault();
    window.location.hash = `#/r/${code.replaceAll(/\s/g, "").toUpperCase()}`;
  }
  return (
    <>
      <PageHead title={t("tell.enter")} about={t("tell.enter.says")} />
      <form className="card" onSubmit={open}>
        <label htmlFor={field}>{t("tell.code")}</label>
        <input
          id={field}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={14}
          required
        />
        <button type="submit" className="button strong">
          {t("tell.open")}
          <Icon of="forward" />
        </button>
        <a className="quiet" href="#/">
          {t("tell.new")}
        </a>
      </form>
    </>
  );
}

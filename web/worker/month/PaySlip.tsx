import { useState } from "react";
import { saveFile } from "../../ui/files.ts";
import { useLanguage } from "../language.ts";
import { ask, PAY_SLIP } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";

/** The month's pay slip as a paper of the worker's own, to keep or to show. */
export function PaySlip({ projectId, lineId }: { projectId: number; lineId: number }) {
  const { t } = useLanguage();
  const [printing, setPrinting] = useState(false);
  const [error, setError] = useState<Error>();
  async function print() {
    setPrinting(true);
    setError(undefined);
    try {
      saveFile(await ask(PAY_SLIP, { projectId, lineId }));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setPrinting(false);
    }
  }
  return (
    <section>
      <button type="button" className="button" disabled={printing} onClick={print}>
        {t(printing ? "wait" : "slip.save")}
      </button>
      {error !== undefined && <Failure error={error} again={print} />}
    </section>
  );
}

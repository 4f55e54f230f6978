import { forgetAll } from "../worker/reads.ts";
import { SIGN_OUT } from "../worker/server.ts";
import { Icon } from "../worker/ui/Icon.tsx";
import { useWrite } from "../worker/writes.ts";
import { useInspectTexts } from "./texts.ts";

/** What is not sent stays on the phone, under its author's name. */
export function LeaveButton() {
  const { t } = useInspectTexts();
  const write = useWrite(SIGN_OUT);
  async function leave() {
    if ((await write.send({})) !== undefined) forgetAll();
  }
  return (
    <button type="button" className="quiet" disabled={write.sending} onClick={leave}>
      <Icon of="leave" />
      {t("leave")}
    </button>
  );
}

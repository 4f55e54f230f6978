import { useLanguage } from "../language.ts";
import { forgetAll } from "../reads.ts";
import { SIGN_OUT } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useWrite } from "../writes.ts";

export function SignOut() {
  const { t } = useLanguage();
  const write = useWrite(SIGN_OUT);
  async function leave() {
    if ((await write.send({})) === undefined) return;
    window.location.hash = "#/";
    forgetAll();
  }
  return (
    <>
      {write.error !== undefined && <Failure error={write.error} />}
      <button type="button" className="button" disabled={write.sending} onClick={leave}>
        <Icon of="leave" />
        {t("signOut")}
      </button>
    </>
  );
}

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useLanguage } from "../language.ts";
import { forgetAll, sessionEnded } from "../reads.ts";
import { SIGN_IN } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { Frame } from "../ui/Frame.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useWrite } from "../writes.ts";

export function SignInPage() {
  const { t } = useLanguage();
  const ids = { login: useId(), password: useId() };
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const [empty, setEmpty] = useState(false);
  const write = useWrite(SIGN_IN);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${t("signIn.title")} · 清薪`;
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (write.sending) return;
    const missing = login.trim() === "" || password === "";
    setEmpty(missing);
    if (missing) {
      first.current?.focus();
      return;
    }
    const done = await write.send({ login: login.trim(), password });
    if (done !== undefined) forgetAll();
  }

  return (
    <Frame>
      <form className="card sign-in" onSubmit={submit} noValidate>
        <h1>{t("signIn.title")}</h1>
        <p className="about">{t("app.says")}</p>
        {sessionEnded() && (
          <p className="notice" role="status">
            {t("signIn.ended")}
          </p>
        )}
        {empty && (
          <p className="notice bad" role="alert">
            <Icon of="warning" />
            {t("signIn.empty")}
          </p>
        )}
        {write.error !== undefined && !empty && <Failure error={write.error} />}
        <label htmlFor={ids.login}>{t("signIn.login")}</label>
        <input
          id={ids.login}
          ref={first}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-required="true"
          aria-invalid={empty && login.trim() === ""}
        />
        <label htmlFor={ids.password}>{t("signIn.password")}</label>
        <input
          id={ids.password}
          type={shown ? "text" : "password"}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          aria-required="true"
          aria-invalid={empty && password === ""}
        />
        <button type="button" className="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon of="eye" />
          {t(shown ? "signIn.hide" : "signIn.show")}
        </button>
        <button type="submit" className="button strong wide" disabled={write.sending}>
          {t(write.sending ? "signIn.sending" : "signIn.go")}
        </button>
        <p className="small">{t("signIn.lost")}</p>
      </form>
    </Frame>
  );
}

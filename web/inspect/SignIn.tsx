import { type FormEvent, useId, useState } from "react";
import { useLanguage } from "../worker/language.ts";
import { forgetAll } from "../worker/reads.ts";
import { SIGN_IN } from "../worker/server.ts";
import { Failure } from "../worker/ui/Failure.tsx";
import { Frame } from "../worker/ui/Frame.tsx";
import { useWrite } from "../worker/writes.ts";
import { useInspectTexts } from "./texts.ts";

export function SignIn() {
  const { t } = useInspectTexts();
  const { t: common } = useLanguage();
  const ids = { login: useId(), password: useId() };
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const write = useWrite(SIGN_IN);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await write.send({ login: login.trim(), password })) !== undefined) forgetAll();
  }
  return (
    <Frame>
      <form className="card sign-in" onSubmit={submit}>
        <h1>{common("signIn.title")}</h1>
        <p className="about">{t("signInSays")}</p>
        {write.error !== undefined && <Failure error={write.error} />}
        <label htmlFor={ids.login}>{common("signIn.login")}</label>
        <input
          id={ids.login}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <label htmlFor={ids.password}>{common("signIn.password")}</label>
        <input
          id={ids.password}
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          required
        />
        <button type="submit" className="button strong" disabled={write.sending}>
          {common(write.sending ? "signIn.sending" : "signIn.go")}
        </button>
      </form>
    </Frame>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { signIn } from "../../../src/modules/identity/user.contract.ts";
import { useWrite } from "../../app/queries.ts";
import { chooseLanguage, languageChosen, useTexts } from "../../i18n/texts.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import "./SignIn.css";

/** Workers have their own pages for the phone; they are sent there. */
export const WORKER_PAGE = "/my";

export function SignIn() {
  const { t } = useTexts();
  usePageTitle(t("signIn.title"));
  const client = useQueryClient();
  const write = useWrite(signIn);
  async function submit(values: { login: string; password: string }) {
    const { user } = await write.mutateAsync(values);
    if (!languageChosen() && user.locale !== "zh") await chooseLanguage(user.locale);
    if (user.role === "worker") window.location.assign(WORKER_PAGE);
    else await client.resetQueries();
  }
  return (
    <main className="sign-in">
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <div className="row between">
          <b className="sign-in-name">{t("app.name")}</b>
          <LanguageSwitch />
        </div>
        <p className="quiet">{t("app.long")}</p>
        <h1 id="sign-in-title">{t("signIn.title")}</h1>
        {write.error !== null && <FailureNotice error={write.error} />}
        <Form layout="vertical" requiredMark={false} onFinish={(values) => submit(values).catch(() => undefined)}>
          <Form.Item label={t("signIn.login")} name="login" rules={[{ required: true, message: t("form.required") }]}>
            <Input autoComplete="username" size="large" autoFocus />
          </Form.Item>
          <Form.Item
            label={t("signIn.password")}
            name="password"
            rules={[{ required: true, message: t("form.required") }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={write.isPending}>
            {t("signIn.title")}
          </Button>
        </Form>
        <p className="row between small">
          <a href={WORKER_PAGE}>{t("signIn.workers")}</a>
          <Link to="/law">{t("signIn.law")}</Link>
        </p>
      </section>
    </main>
  );
}

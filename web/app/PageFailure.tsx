import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Button, Result } from "antd";
import { useTexts } from "../i18n/texts.ts";

export function PageMissing() {
  const { t } = useTexts();
  return <Result status="404" title={t("failure.noPage")} extra={<Link to="/">{t("nav.cockpit")}</Link>} />;
}

/** A bug of a screen: say so, keep the rest of the product usable. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useTexts();
  return (
    <Result
      status="error"
      title={t("failure.screen")}
      subTitle={<code className="mono">{error instanceof Error ? error.message : String(error)}</code>}
      extra={<Button onClick={reset}>{t("word.tryAgain")}</Button>}
    />
  );
}

import { Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { FailureNotice } from "./FailureNotice.tsx";

interface Read<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** What was read, or its skeleton while it loads, or why it could not be read with a way to try again. */
export function Loaded<Data>(props: {
  read: Read<Data>;
  rows?: number;
  children: (data: NonNullable<Data>) => ReactNode;
}) {
  const { t } = useTexts();
  const { data, error, refetch } = props.read;
  if (data !== undefined && data !== null) return <>{props.children(data)}</>;
  if (error !== null) {
    return <FailureNotice error={error} action={<Button onClick={() => refetch()}>{t("word.tryAgain")}</Button>} />;
  }
  return (
    <div aria-busy="true" className="loading">
      <span className="hidden-text" role="status">
        {t("word.loading")}
      </span>
      <Skeleton title={false} paragraph={{ rows: props.rows ?? 6 }} />
    </div>
  );
}

import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLanguage } from "../language.ts";
import { Failure } from "./Failure.tsx";

/** Asks once more before something is done. The browser's own dialog keeps the focus inside and closes on Escape. */
export function Ask(props: {
  title: string;
  yes: string;
  tone: "good" | "bad";
  sending: boolean;
  error: Error | undefined;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        if (!props.sending) props.onNo();
      }}
    >
      <h2 id={title}>{props.title}</h2>
      <div className="ask-words">{props.children}</div>
      {props.error !== undefined && <Failure error={props.error} />}
      <p className="unseen" role="status">
        {props.sending ? t("sending") : ""}
      </p>
      <div className="choices">
        <button type="button" className={`button strong ${props.tone}`} disabled={props.sending} onClick={props.onYes}>
          {props.sending ? t("sending") : props.error === undefined ? props.yes : t("again")}
        </button>
        <button type="button" className="button" disabled={props.sending} onClick={props.onNo}>
          {t("answer.sure.no")}
        </button>
      </div>
    </dialog>
  );
}

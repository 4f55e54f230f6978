import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { REGIONS, regionLevel } from "../../../src/codes/regions.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import { fileValueOf } from "../../ui/files.ts";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { EMPTY, faultOf, KINDS, type TellDraft } from "./draft.ts";
import "./tell.css";
import { useTellTexts } from "./texts.ts";

const COUNTIES = REGIONS.filter(({ code }) => regionLevel(code) === "county");

/**
 * What happened, to whom, and on whose word. `place`: county and site are asked for, as no board was scanned.
 * `person`: who complains may say who, or not; else that is known.
 */
export function TellForm(props: {
  place: boolean;
  person: boolean;
  sending: boolean;
  error: Error | undefined;
  onSend: (draft: TellDraft, files: readonly FileValue[]) => void;
}) {
  const { t, pick } = useTellTexts();
  const [draft, setDraft] = useState<TellDraft>(EMPTY);
  const [files, setFiles] = useState<readonly FileValue[]>([]);
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>();
  const alert = useRef<HTMLParagraphElement>(null);
  const id = useId();
  useEffect(() => {
    if (fault !== undefined) alert.current?.focus();
  }, [fault]);
  const set = (part: Partial<TellDraft>) => {
    setDraft({ ...draft, ...part });
    setFault(undefined);
  };
  function send(event: FormEvent) {
    event.preventDefault();
    const found = faultOf(draft, props);
    setFault(found);
    if (found === undefined) props.onSend(draft, files);
  }
  const field = (
    name: keyof TellDraft & ("site" | "employer" | "name" | "phone" | "idNumber" | "amount" | "people" | "from" | "to"),
    label: string,
    mode?: "numeric" | "decimal" | "tel",
  ) => (
    <label className="field" htmlFor={`${id}-${name}`}>
      {label}
      <input
        id={`${id}-${name}`}
        value={draft[name]}
        inputMode={mode}
        maxLength={name === "site" || name === "employer" ? 200 : 60}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="card" onSubmit={send} noValidate>
      {fault !== undefined && (
        <p className="notice bad" role="alert" tabIndex={-1} ref={alert}>
          <Icon of="warning" />
          {t(fault)}
        </p>
      )}
      <fieldset className="options">
        <legend>{t("tell.kinds")}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="option">
            <input
              type="checkbox"
              checked={draft.kinds.includes(kind)}
              onChange={({ target }) =>
                set({ kinds: target.checked ? [...draft.kinds, kind] : draft.kinds.filter((one) => one !== kind) })
              }
            />
            {t(`kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      {props.place && (
        <>
          <label className="field" htmlFor={`${id}-region`}>
            {t("tell.region")}
            <select id={`${id}-region`} value={draft.region} onChange={(event) => set({ region: event.target.value })}>
              <option value="">{t("tell.choose")}</option>
              {COUNTIES.map((county) => (
                <option key={county.code} value={county.code}>
                  {pick(county)}
                </option>
              ))}
            </select>
          </label>
          {field("site", t("tell.siteName"))}
        </>
      )}
      {field("employer", t("tell.employer"))}
      <label className="field" htmlFor={`${id}-says`}>
        {t("tell.says")}
        <textarea
          id={`${id}-says`}
          rows={5}
          maxLength={4000}
          placeholder={t("tell.says.hint")}
          value={draft.says}
          onChange={(event) => set({ says: event.target.value })}
        />
      </label>
      <div className="two">
        {field("from", t("tell.from"))}
        {field("to", t("tell.to"))}
        {field("amount", t("tell.amount"), "decimal")}
        {field("people", t("tell.people"), "numeric")}
      </div>
      <label className="field" htmlFor={`${id}-others`}>
        {t("tell.others")}
        <textarea
          id={`${id}-others`}
          rows={2}
          maxLength={2000}
          value={draft.others}
          onChange={(event) => set({ others: event.target.value })}
        />
      </label>
      <Files files={files} onFiles={setFiles} />
      {props.person ? (
        <fieldset className="options">
          <legend>{t("tell.who")}</legend>
          {([true, false] as const).map((named) => (
            <label key={String(named)} className="option">
              <input
                type="radio"
                name={`${id}-named`}
                checked={draft.named === named}
                onChange={() => set({ named })}
              />
              {t(named ? "tell.named" : "tell.anonymous")}
            </label>
          ))}
          {draft.named && (
            <>
              {field("name", t("tell.name"))}
              {field("phone", t("tell.phone"), "tel")}
              {field("idNumber", t("tell.idNumber"))}
            </>
          )}
        </fieldset>
      ) : (
        <p className="small">{t("tell.mine")}</p>
      )}
      {props.error !== undefined && <Failure error={props.error} />}
      <button type="submit" className="button strong" disabled={props.sending}>
        {props.sending ? t("sending") : t("tell.send")}
      </button>
    </form>
  );
}

const FILES_MAX = 6;

/** Photos, recordings, papers: chosen one after the other or together. */
export function Files({ files, onFiles }: { files: readonly FileValue[]; onFiles: (files: FileValue[]) => void }) {
  const { t } = useTellTexts();
  const id = useId();
  return (
    <div className="files">
      <label className="button" htmlFor={id}>
        {t("tell.files")}
      </label>
      <input
        id={id}
        type="file"
        className="unseen"
        multiple
        accept="image/*,audio/*,application/pdf"
        onChange={async ({ target }) => {
          const chosen = await Promise.all([...(target.files ?? [])].map(fileValueOf));
          target.value = "";
          onFiles([...files, ...chosen].slice(0, FILES_MAX));
        }}
      />
      <p className="small">{t("tell.filesHelp")}</p>
      <ul>
        {files.map((file) => (
          <li key={`${file.fileName} ${file.base64.slice(-40)}`}>
            <span>{file.fileName}</span>
            <button type="button" className="quiet" onClick={() => onFiles(files.filter((other) => other !== file))}>
              <Icon of="wrong" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

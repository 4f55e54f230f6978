import { useId } from "react";
import type { FileValue } from "../../src/kernel/fields.ts";
import { fileValueOf } from "./files.ts";

/** The browser's own file input behind a label that looks like a button, since the browser's words cannot be chosen. */
export function FileChoice(props: {
  label: string;
  accept: string;
  disabled?: boolean;
  chosen?: FileValue | undefined;
  onChoose?: (file: FileValue | undefined) => void;
  /** Instead, for files that are sent as they are. */
  chosenName?: string | undefined;
  onFile?: (file: File | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="file-choice">
      <input
        id={id}
        type="file"
        className="hidden-text"
        accept={props.accept}
        disabled={props.disabled}
        onChange={async (event) => {
          const file = event.target.files?.[0];
          props.onFile?.(file);
          props.onChoose?.(file === undefined ? undefined : await fileValueOf(file));
          event.target.value = "";
        }}
      />
      <label htmlFor={id}>{props.label}</label>
      <span>{props.chosenName ?? props.chosen?.fileName}</span>
    </div>
  );
}

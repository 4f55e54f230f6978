import { useId } from "react";
import type { FileValue } from "../../src/kernel/fields.ts";
import { fileValueOf } from "./files.ts";

/** The browser's own file input, labelled, showing what was chosen. */
export function FileChoice(props: {
  label: string;
  accept: string;
  disabled?: boolean;
  chosen: FileValue | undefined;
  onChoose: (file: FileValue | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="file-choice">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="file"
        accept={props.accept}
        disabled={props.disabled}
        onChange={async (event) => {
          const file = event.target.files?.[0];
          props.onChoose(file === undefined ? undefined : await fileValueOf(file));
          event.target.value = "";
        }}
      />
      {props.chosen !== undefined && <div className="quiet">{props.chosen.fileName}</div>}
    </div>
  );
}

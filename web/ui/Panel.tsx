import { type ReactNode, useId } from "react";

/** A titled section. `flush` lets a table reach the edges. */
export function Panel(props: { title: ReactNode; extra?: ReactNode; flush?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.extra !== undefined && <div className="row">{props.extra}</div>}
      </header>
      <div className={props.flush === true ? "panel-body flush" : "panel-body"}>{props.children}</div>
    </section>
  );
}

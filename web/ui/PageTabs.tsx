import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useHereInView } from "./here.ts";

/** Pages that stand under one entry of the menu. */
export function PageTabs(props: {
  label: string;
  pages: readonly (readonly [to: NonNullable<LinkProps["to"]>, title: string])[];
  /** Entries that lead out of these pages. */
  children?: ReactNode;
}) {
  const tabs = useHereInView<HTMLUListElement>();
  return (
    <nav aria-label={props.label}>
      <ul className="tabs" ref={tabs}>
        {props.pages.map(([to, title]) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ className: "here" }}>
              {title}
            </Link>
          </li>
        ))}
        {props.children}
      </ul>
    </nav>
  );
}

import { Pagination } from "antd";

interface PagesProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  onChange(page: number): void;
}

/** Turns the pages of a list; nothing where everything stands on one. */
export function Pages({ page, size, total, onChange }: PagesProps) {
  if (total <= size) return null;
  return (
    <Pagination
      className="pages"
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      onChange={(next) => onChange(next)}
    />
  );
}

import { Form, Select } from "antd";
import { useState } from "react";
import { listProjects } from "../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";

/** A region has thousands of projects: the server looks for what is typed. */
export function ProjectField({ name, label }: { name: string; label: string }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState("");
  const search = typed.trim() === "" ? undefined : typed.trim().slice(0, 80);
  const projects = useRead(listProjects, { search, sort: "name", limit: 20 }, { keep: true }).data?.projects ?? [];
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t("form.required") }]}>
      <Select
        showSearch={{ filterOption: false, onSearch: setTyped }}
        options={projects.map((one) => ({ value: one.projectId, label: `${one.name} · ${one.projectCode}` }))}
      />
    </Form.Item>
  );
}

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntdApp, ConfigProvider, type ConfigProviderProps } from "antd";
import enUS from "antd/es/locale/en_US.js";
import zhCN from "antd/es/locale/zh_CN.js";
import { useTexts } from "../i18n/texts.ts";
import { theme } from "../ui/theme.ts";
import { queryClient } from "./queries.ts";
import { router } from "./router.ts";

export function App() {
  const { language } = useTexts();
  return (
    <ConfigProvider
      theme={theme}
      locale={localeOf(language === "en" ? enUS : zhCN)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp component={false}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

type Locale = NonNullable<ConfigProviderProps["locale"]>;

/** antd declares its locale files as CommonJS while it ships modules, so types and bundle disagree on `default`. */
function localeOf(module: Locale | { readonly default: Locale }): Locale {
  return "default" in module ? module.default : module;
}
